import type { QueueFilter, QueueRow } from '@huiyin/contract/desk/queue';
import type { BulkName } from '@huiyin/domain/case/bulk';
import { useState } from 'react';
import { BulkSheet } from './bulk-sheet.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { type LastAct, UndoBar } from './undo-bar.tsx';
import { useBulkKeys } from './use-bulk-keys.ts';
import type { Selection } from './use-selection.ts';

type BulkAreaProps = {
  readonly selection: Selection;
  readonly rows: readonly QueueRow[];
  readonly filter: QueueFilter;
};

/** Everything about many cases at once: what is selected, the operation being prepared, the way back from the last one. */
export function BulkArea({ selection, rows, filter }: BulkAreaProps) {
  const [name, setName] = useState<BulkName | null>(null);
  const [last, setLast] = useState<LastAct | null>(null);
  const { chosen, clear } = selection;
  useBulkKeys(
    selection,
    rows.map(({ caseId }) => caseId),
  );
  return (
    <>
      <UndoBar last={last} setLast={setLast} />
      {chosen.size > 0 && <SelectionBar selection={selection} filter={filter} start={setName} />}
      {name !== null && (
        <BulkSheet
          name={name}
          caseIds={[...chosen]}
          rows={rows.filter(({ caseId }) => chosen.has(caseId))}
          close={() => setName(null)}
          finish={(result) => {
            setName(null);
            clear();
            setLast({ kind: 'done', result });
          }}
        />
      )}
    </>
  );
}
