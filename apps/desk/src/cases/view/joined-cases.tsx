import type { DeskCase } from '@huiyin/contract/desk/case-view';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words.tsx';
import { CaseNumberLink } from '../case-number-link.tsx';
import { caseNumberText } from '../case-number-text.ts';
import { AddedFacts, DangerText } from './added-facts.tsx';
import { CaseRatings } from './case-ratings.tsx';

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
          <OtherCase other={joinedInto} dangerWords={[]} />
        </>
      )}
      {joinedHere.length > 0 && (
        <>
          <h2>{words.caseView.joinedHere}</h2>
          {joinedHere.map((other) => (
            <OtherCase key={other.caseId} other={other} dangerWords={deskCase.dangerWords}>
              {other.facts.length > 0 && <h3>{words.caseView.facts}</h3>}
              <AddedFacts facts={other.facts} dangerWords={deskCase.dangerWords} />
              <CaseRatings ratings={other.ratings} />
            </OtherCase>
          ))}
        </>
      )}
    </section>
  );
}

type OtherCaseProps = {
  readonly other: NonNullable<DeskCase['joinedInto']>;
  readonly dangerWords: readonly string[];
  readonly children?: ReactNode;
};

function OtherCase({ other, dangerWords, children }: OtherCaseProps) {
  return (
    <div className="other-case">
      <CaseNumberLink caseId={other.caseId} caseNumber={other.caseNumber} />
      <p className="as-typed">
        <DangerText text={other.text} dangerWords={dangerWords} />
      </p>
      {children}
    </div>
  );
}
