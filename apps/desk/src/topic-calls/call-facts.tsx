import type { TopicCallView } from '@huiyin/contract/desk/topic-calls';
import { mayReadProposals } from '@huiyin/domain/topic-call/topic-call';
import { type Fact, Facts } from '../app/facts.tsx';
import { useStaff } from '../session/staff-context.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { useCallWords } from './use-call-words.ts';

/** Where the call stands and what is in it. */
export function CallFacts({ view: { call, counts } }: { view: TopicCallView }) {
  const { topicCalls: say, common } = useWords().words;
  const dates = useDates();
  const { stages } = useCallWords();
  const inside = mayReadProposals({ kind: useStaff().role });
  const refused = counts.refused.reduce((sum, { n }) => sum + n, 0);
  const rows: Fact[] = [
    [say.stage, stages[call.stage]],
    [
      say.until,
      call.until && call.stage !== 'ended' && (
        <>
          <span className="number">{dates.day(call.until)}</span>{' '}
          {call.isOver && <strong className="late">{say.over}</strong>}
        </>
      ),
    ],
    [
      say.received,
      inside && counts.received + common.aside(say.split(counts.published, counts.pending, refused)),
    ],
    [say.voters, counts.voters + counts.heldVotes > 0 && say.votersNow(counts.voters, counts.heldVotes)],
    [say.raters, counts.raters > 0 && say.people(counts.raters)],
  ];
  return (
    <>
      {call.lead !== '' && <p className="as-typed">{call.lead}</p>}
      <Facts rows={rows} />
    </>
  );
}

/** What happened to the call, by whom and on which day. */
export function CallHistory({ view: { events } }: { view: TopicCallView }) {
  const { topicCalls: say } = useWords().words;
  const dates = useDates();
  const named: Readonly<Record<string, string>> = { ...useCallWords().events, ...say.more };
  const nameOf = (type: string) => named[type] ?? type;
  return (
    <section className="trend">
      <h2>{say.history}</h2>
      <ol className="plain-list">
        {events.map(({ type, on, by, words, topic }, at) => (
          <li key={at}>
            <span className="soft number">{dates.day(on)}</span>{' '}
            {topic === null ? nameOf(type) : say.eventTopic(nameOf(type), topic)}{' '}
            <span className="soft">{by ?? say.system}</span>
            {words !== '' && <p className="as-typed">{words}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
