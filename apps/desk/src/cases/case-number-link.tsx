import { Link } from 'react-router';
import { caseNumberText } from './case-number-text.ts';

/** A case's number, as it is read out, leading to the case. */
export function CaseNumberLink({ caseId, caseNumber }: { caseId: string; caseNumber: string }) {
  return (
    <Link to={`/cases/${caseId}`} data-case={caseId} className="number">
      {caseNumberText(caseNumber)}
    </Link>
  );
}
