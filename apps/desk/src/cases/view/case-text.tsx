import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { UnbrokenDates } from '@huiyin/ui/unbroken-dates';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';
import { AddedFacts, DangerText } from './added-facts.tsx';
import { DangerNote } from './danger-note.tsx';
import { SameAs } from './same-as.tsx';

/** What the citizen said, exactly as typed, and what was added since. */
export function CaseText({ deskCase }: { deskCase: DeskCase }) {
  const { words, caseWords } = useWords();
  const dates = useDates();
  const { channel, receivedAt, writtenOn, registeredBy } = deskCase;
  const origin = [
    words.caseView.textFrom(caseWords.channels[channel], dates.moment(receivedAt)),
    writtenOn && words.caseView.writtenOn(dates.day(writtenOn)),
    registeredBy && words.caseView.registeredBy(registeredBy),
  ];
  return (
    <section>
      <h2>{words.caseView.text}</h2>
      <p className="soft">
        <UnbrokenDates text={origin.filter(Boolean).join(words.common.comma)} />
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
