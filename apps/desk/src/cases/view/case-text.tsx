import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';

/** What the citizen said, exactly as typed, and what was added since. */
export function CaseText({ deskCase }: { deskCase: DeskCase }) {
  const { words, caseWords } = useWords();
  const dates = useDates();
  return (
    <section>
      <h2>{words.caseView.text}</h2>
      <p className="soft">
        {words.caseView.textFrom(caseWords.channels[deskCase.channel], dates.moment(deskCase.receivedAt))}
        {deskCase.registeredBy && `，${words.caseView.registeredBy(deskCase.registeredBy)}`}
      </p>
      {deskCase.needBy && (
        <p className="waiting">
          {words.caseView.needBy(dates.day(deskCase.needBy.on), deskCase.needBy.reason)}
        </p>
      )}
      <p className="case-text as-typed">{deskCase.text}</p>
      {deskCase.facts.length > 0 && (
        <>
          <h3>{words.caseView.facts}</h3>
          {deskCase.facts.map((fact) => (
            <div key={fact.at}>
              <p className="soft">{dates.moment(fact.at)}</p>
              <p className="case-text as-typed">{fact.text}</p>
            </div>
          ))}
        </>
      )}
    </section>
  );
}
