import type { BulkPreview, BulkReason } from '@huiyin/contract/desk/bulk';
import type { CaseState } from '@huiyin/domain/case/states';
import { DataTable } from '../../app/data-table.tsx';
import { useWords } from '../../words/words.tsx';
import { caseNumberText } from '../case-number-text.ts';

type Row = BulkPreview['rows'][number];

/** What will happen to every case, those that stay as they are first: they are what one wants to know before. */
export function BulkPreviewTable({ rows }: { rows: readonly Row[] }) {
  const { words, caseWords } = useWords();
  const { bulk } = words;
  const explain = useReason();
  const order = { fail: 0, stay: 1, change: 2 } as const;
  const sorted = [...rows].sort((a, b) => order[a.will] - order[b.will]);
  return (
    <DataTable
      caption={bulk.preview}
      stacks
      rows={sorted}
      keyOf={({ caseId }) => caseId}
      columns={[
        { head: bulk.columns.number, look: 'number', cell: ({ caseNumber }) => caseNumberText(caseNumber) },
        { head: bulk.columns.summary, cell: ({ opening }) => opening },
        { head: bulk.columns.now, look: 'one-line', cell: ({ state }) => caseWords.states[state] },
        {
          head: bulk.columns.afterwards,
          look: ({ will }) => (will === 'fail' ? 'late' : will === 'stay' ? 'soft' : undefined),
          cell: (row) => (row.reason ? explain(row.reason, row.state) : <Afterwards row={row} />),
        },
        { head: bulk.columns.undo, cell: ({ reason, undoReach }) => (reason ? null : bulk.undo[undoReach]) },
      ]}
    />
  );
}

function Afterwards({ row: { to, accepts } }: { row: Row }) {
  const { words, caseWords } = useWords();
  return (
    <>
      {to ? caseWords.states[to] : words.bulk.same}
      {accepts && <span className="soft"> {words.bulk.acceptsFirst}</span>}
    </>
  );
}

/** Why a case is left as it is, as a sentence. */
export function useReason(): (reason: BulkReason, state: CaseState | null) => string {
  const { words, caseWords } = useWords();
  const own: Readonly<Partial<Record<BulkReason, string>>> = words.bulk.reason;
  return (reason, state) => {
    const sentence = own[reason];
    if (sentence !== undefined) return sentence;
    if (reason === 'wrongState') return words.refusal.wrongState(state ? caseWords.states[state] : '');
    const refusals: Readonly<Record<string, unknown>> = words.refusal;
    return String(refusals[reason] ?? words.failure.refused);
  };
}
