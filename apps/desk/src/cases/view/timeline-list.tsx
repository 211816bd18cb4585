import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { measureName } from '../../directory/measure-name.ts';
import { useDirectory } from '../../directory/use-directory.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';

type Entry = DeskCase['timeline'][number];

/** Steps of a case: what, who, when, and the words that belong to it. */
export function TimelineList({ entries }: { entries: readonly Entry[] }) {
  const { words } = useWords();
  const dates = useDates();
  const tell = useDetails();
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.number}>
          <time dateTime={entry.at} className="number soft">
            {dates.shortMoment(entry.at)}
          </time>
          <div>
            <p>
              <strong>{words.event[entry.type]}</strong>
              {tell(entry) && ` ${tell(entry)}`}
              <span className="soft"> {actorOf(entry, words.caseView.actors)}</span>
            </p>
            {entry.words && <p className="as-typed">{entry.words}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Who took a step; a unit that a case is given to is what was done, not who did it. */
function actorOf(
  { type, actor, unit }: Entry,
  kinds: Readonly<Record<Entry['actor']['kind'], string>>,
): string {
  return [actor.name ?? kinds[actor.kind], namesReceiver(type) ? null : unit].filter(Boolean).join(' · ');
}

const namesReceiver = (type: Entry['type']) => type === 'dispatched' || type === 'recalled';

/** The choice that was made in a step, in words. */
function useDetails(): (entry: Entry) => string {
  const { words, caseWords } = useWords();
  const { measures } = useDirectory();
  const dates = useDates();
  const named = (table: Readonly<Record<string, string>>, key: unknown) => table[String(key)] ?? '';
  return ({ type, details, unit }) => {
    switch (type) {
      case 'dispatched':
      case 'recalled':
        return unit ?? '';
      case 'classified':
        return details.kind === null ? words.kindUndecided : named(caseWords.kinds, details.kind);
      case 'redirected':
        return named(caseWords.redirectChannels, details.channel);
      case 'transferred':
        return String(details.authority ?? '');
      case 'linked':
      case 'unlinked': {
        const measure = measures.find(({ measureId }) => measureId === details.measureId);
        return measure ? measureName(measure) : '';
      }
      case 'markedUnrelated':
        return details.unrelated === true ? words.command.markUnrelated : words.command.unmarkUnrelated;
      case 'objectionRuled':
        return details.upheld === true ? words.forms.upheld : words.forms.notUpheld;
      case 'registeredAs':
        return named(words.clock.profiles, details.profile);
      case 'extensionAsked':
      case 'extended':
        return words.clock.daysOf[details.kind === 'calendar' ? 'calendar' : 'working'](Number(details.days));
      case 'replyReturned':
        return groundsIn(details.grounds, words.review.grounds).join(words.common.items);
      case 'calledBack':
        return named(words.duties.callBackOutcomes, details.outcome);
      case 'submittedForInstruction':
        return String(details.leader ?? '');
      case 'instructed':
        return [details.leader, dates.day(String(details.on))].join(words.common.comma);
      case 'contactRecorded':
        return [named(words.oversight.ways, details.way), dates.day(String(details.on))].join(
          words.common.comma,
        );
      case 'supervised':
        return words.oversight.doneBy(dates.day(String(details.dueOn)));
      case 'handlerAssigned':
        return String(details.handler ?? '');
      case 'paperReturned':
      case 'replyDrafted':
        return details.final === true ? words.caseView.finalReply : words.caseView.interimReply;
      default:
        return '';
    }
  };
}

function groundsIn(written: unknown, names: Readonly<Record<string, string>>): string[] {
  const grounds = String(written ?? '').split(',');
  return grounds.flatMap((ground) => names[ground] ?? []);
}
