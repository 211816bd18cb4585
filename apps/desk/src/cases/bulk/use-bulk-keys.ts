import { useShortcuts } from '../../keyboard/shortcuts.tsx';
import { useWords } from '../../words/words.tsx';
import { caseInFocus } from '../queue/use-queue-keys.ts';
import type { Selection } from './use-selection.ts';

/** x selects the row in focus, Shift+X all from the last one selected, s everything shown. */
export function useBulkKeys(selection: Selection, shown: readonly string[]): void {
  const { bulk } = useWords().words;
  const onRow = (act: (caseId: string) => void) => {
    const caseId = caseInFocus();
    if (caseId !== null) act(caseId);
  };
  useShortcuts(bulk.label, [
    { key: 'x', label: bulk.toggle, run: () => onRow(selection.toggle) },
    { key: 'Shift+x', label: bulk.range, run: () => onRow(selection.extendTo) },
    { key: 's', label: bulk.shown, run: () => selection.choose(shown) },
  ]);
}
