import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';
import { TimelineList } from './timeline-list.tsx';

/** Internal notes, then everything that happened, latest first. */
export function CaseTimeline({ deskCase }: { deskCase: DeskCase }) {
  const { words } = useWords();
  const dates = useDates();
  return (
    <>
      {deskCase.notes.length > 0 && (
        <section>
          <h2>{words.caseView.notes}</h2>
          <ul className="notes">
            {deskCase.notes.map((note) => (
              <li key={note.at}>
                <p className="as-typed">{note.text}</p>
                <p className="soft">{[note.by, dates.moment(note.at)].join(words.common.comma)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.caseView.timeline}</h2>
        <TimelineList entries={[...deskCase.timeline].reverse()} />
      </section>
    </>
  );
}
