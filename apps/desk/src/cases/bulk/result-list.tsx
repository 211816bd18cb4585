import type { BulkResult } from '@huiyin/contract/desk/bulk';
import { CaseNumberLink } from '../case-number-link.tsx';
import { useReason } from './bulk-preview-table.tsx';

/** The cases that an operation left as they were, each with why and a way to it; nothing when there are none. */
export function ResultList({
  result,
  say,
}: {
  readonly result: BulkResult;
  readonly say: (count: number) => string;
}) {
  const explain = useReason();
  const left = result.rows.filter(({ outcome }) => outcome !== 'done');
  if (left.length === 0) return null;
  return (
    <details open={left.length <= 10}>
      <summary>{say(left.length)}</summary>
      <ul>
        {left.map(({ caseId, caseNumber, reason, state }) => (
          <li key={caseId}>
            {caseNumber && <CaseNumberLink caseId={caseId} caseNumber={caseNumber} />}{' '}
            {reason && explain(reason, state)}
          </li>
        ))}
      </ul>
    </details>
  );
}
