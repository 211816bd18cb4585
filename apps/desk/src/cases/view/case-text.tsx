import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { MarkedText, type TextRange } from '@huiyin/ui/marked-text';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';
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
        <MarkedText text={deskCase.text} ranges={placesOf(deskCase.dangerWords, deskCase.text)} />
      </p>
      {deskCase.sameAs && <SameAs sameAs={deskCase.sameAs} />}
      {deskCase.facts.length > 0 && (
        <>
          <h3>{words.caseView.facts}</h3>
          {deskCase.facts.map((fact) => (
            <div key={fact.at}>
              <p className="soft">{dates.moment(fact.at)}</p>
              <p className="case-text as-typed">
                <MarkedText text={fact.text} ranges={placesOf(deskCase.dangerWords, fact.text)} />
              </p>
            </div>
          ))}
        </>
      )}
    </section>
  );
}

/** Where the first of each of some words stands in a text. */
function placesOf(words: readonly string[], text: string): TextRange[] {
  return words.flatMap((word) => {
    const start = text.indexOf(word);
    return start < 0 ? [] : [{ start, end: start + word.length }];
  });
}
