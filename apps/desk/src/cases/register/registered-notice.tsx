import { Link } from 'react-router';
import { useWords } from '../../words/words.tsx';
import { caseNumberText } from '../case-number-text.ts';
import { PrintedSlip } from './printed-slip.tsx';
import type { Registered } from './register-form.tsx';
import { registrationWords } from './registration-words.ts';

/** The case number, large, to be read out; the receipt on paper only. */
export function RegisteredNotice({ registered, again }: { registered: Registered; again: () => void }) {
  const say = registrationWords(useWords().words, registered.channel);
  return (
    <>
      <p>{say.number}</p>
      <p className="large-number">{caseNumberText(registered.caseNumber)}</p>
      <p>{say.sayNumber}</p>
      <hr />
      <p>{say.receiptNote}</p>
      <PrintedSlip caseNumber={registered.caseNumber} code={registered.code} at={registered.receivedAt} />
      <p className="form-buttons">
        <button type="button" aria-keyshortcuts="n" onClick={again}>
          {say.another}
        </button>
        <Link to={`/cases/${registered.caseId}`} aria-keyshortcuts="o">
          {say.openCase}
        </Link>
      </p>
    </>
  );
}
