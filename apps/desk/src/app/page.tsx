import { UnbrokenDates } from '@huiyin/ui/unbroken-dates';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../words/words.tsx';

type PageProps = {
  readonly title: string;
  /** What stands beside the heading: a state, a position, one or two links. */
  readonly beside?: ReactNode;
  /** False when the page puts the focus somewhere better itself. */
  readonly takesFocus?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** One page: its title in the window, one h1 that takes focus on arrival, its content. */
export function Page({ title, beside, takesFocus = true, wide = false, children }: PageProps) {
  const { words } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = words.site.titleOf(title);
  }, [title, words]);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <div className={wide ? 'page wide' : 'page'}>
      <div className="page-head">
        <h1 tabIndex={-1} ref={heading}>
          <UnbrokenDates text={title} />
        </h1>
        {beside}
      </div>
      {children}
    </div>
  );
}
