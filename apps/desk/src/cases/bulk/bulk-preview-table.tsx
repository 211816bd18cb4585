import type { BulkPreview, BulkReason } from '@huiyin/contract/desk/bulk';
import type { CaseState } from '@huiyin/domain/case/states';
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
    <div className="table-frame">
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{bulk.columns.number}</th>
            <th scope="col">{bulk.columns.summary}</th>
            <th scope="col">{bulk.columns.now}</th>
            <th scope="col">{bulk.columns.afterwards}</th>
            <th scope="col">{bulk.columns.undo}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.caseId}>
              <th scope="row" className="number">
                {caseNumberText(row.caseNumber)}
              </th>
              <td>{row.opening}</td>
              <td>{caseWords.states[row.state]}</td>
              {row.reason ? (
                <td colSpan={2} className={row.will === 'fail' ? 'late' : 'soft'}>
                  {explain(row.reason, row.state)}
                </td>
              ) : (
                <>
                  <td>
                    {row.to ? caseWords.states[row.to] : bulk.same}
                    {row.accepts && <span className="soft"> {bulk.acceptsFirst}</span>}
                  </td>
                  <td>{bulk.undo[row.undoReach]}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
