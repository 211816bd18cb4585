import { Link } from 'react-router';
import { useWords } from '../../words/words.tsx';
import { caseNumberText } from '../case-number-text.ts';
import { PrintedSlip } from './printed-slip.tsx';
import type { Registered } from './register-form.tsx';

/** The case number, large, to be read out; the receipt on paper only. */
export function RegisteredNotice({ registered, again }: { registered: Registered; again: () => void }) {
  const { words } = useWords();
  return (
    <>
      <p>{words.telephone.number}</p>
      <p className="large-number">{caseNumberText(registered.caseNumber)}</p>
      <p>{words.telephone.sayNumber}</p>
      <hr />
      <p>{words.telephone.receiptNote}</p>
      <PrintedSlip caseNumber={registered.caseNumber} code={registered.code} at={registered.receivedAt} />
      <p className="form-buttons">
        <button type="button" onClick={again}>
          {words.telephone.another}
        </button>
        <Link to={`/cases/${registered.caseId}`}>{words.telephone.openCase}</Link>
      </p>
    </>
  );
}
