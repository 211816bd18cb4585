import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';
import { AddedFacts, DangerText } from './added-facts.tsx';
import { DangerNote } from './danger-note.tsx';
import { SameAs } from './same-as.tsx';

/** What the citizen said, exactly as typed, and what was added since. */
export function CaseText({ deskCase }: { deskCase: DeskCase }) {
  const { words, caseWords } = useWords();
  const dates = useDates();
  return (
    <section>
      <h2>{words.caseView.text}</h2>
      <p className="soft">
        {words.caseView.textFrom(caseWords.channels[deskCase.channel], dates.moment(deskCase.receivedAt))}
        {deskCase.writtenOn && `，${words.caseView.writtenOn(dates.day(deskCase.writtenOn))}`}
        {deskCase.registeredBy && `，${words.caseView.registeredBy(deskCase.registeredBy)}`}
      </p>
      {deskCase.needBy && (
        <p className="waiting">
          {words.caseView.needBy(dates.day(deskCase.needBy.on), deskCase.needBy.reason)}
        </p>
      )}
      <DangerNote deskCase={deskCase} />
      <p className="case-text as-typed">
        <DangerText text={deskCase.text} dangerWords={deskCase.dangerWords} />
      </p>
      {deskCase.sameAs && <SameAs sameAs={deskCase.sameAs} />}
      {deskCase.facts.length > 0 && (
        <>
          <h3>{words.caseView.facts}</h3>
          <AddedFacts facts={deskCase.facts} dangerWords={deskCase.dangerWords} />
        </>
      )}
    </section>
  );
}
