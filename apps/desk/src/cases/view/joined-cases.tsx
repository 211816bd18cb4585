import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { Link } from 'react-router';
import { useWords } from '../../words/words.tsx';
import { caseNumberText } from '../case-number-text.ts';

/** The case this one was joined into, and those joined to this one, each in its own words. */
export function JoinedCases({ deskCase }: { deskCase: DeskCase }) {
  const { words } = useWords();
  const { joinedInto, joinedHere } = deskCase;
  if (!joinedInto && joinedHere.length === 0) return null;
  return (
    <section>
      {joinedInto && (
        <>
          <h2>{words.caseView.joinedInto(caseNumberText(joinedInto.caseNumber))}</h2>
          <OtherCase other={joinedInto} />
        </>
      )}
      {joinedHere.length > 0 && (
        <>
          <h2>{words.caseView.joinedHere}</h2>
          {joinedHere.map((other) => (
            <OtherCase key={other.caseId} other={other} />
          ))}
        </>
      )}
    </section>
  );
}

function OtherCase({ other }: { other: DeskCase['joinedHere'][number] }) {
  return (
    <div className="other-case">
      <Link to={`/cases/${other.caseId}`} className="number">
        {caseNumberText(other.caseNumber)}
      </Link>
      <p className="as-typed">{other.text}</p>
    </div>
  );
}
