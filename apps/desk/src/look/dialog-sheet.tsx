import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../words/words.tsx';

type DialogSheetProps = {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** A modal sheet: focus stays inside, Escape closes it, and focus goes back to where it came from. */
export function DialogSheet({ title, open, onClose, wide = false, children }: DialogSheetProps) {
  const { words } = useWords();
  return (
    <ModalOverlay
      className="sheet-overlay"
      isOpen={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable
    >
      <Modal className={wide ? 'sheet wide' : 'sheet'}>
        <Dialog className="sheet-body">
          <div className="sheet-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <button type="button" className="plain" onClick={onClose}>
              {words.common.close}
            </button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
