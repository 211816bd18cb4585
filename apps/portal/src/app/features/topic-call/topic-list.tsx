import type { PublicCount } from '@huiyin/contract/fields';
import type { CallView, TopicShown } from '@huiyin/contract/portal/topic-calls';
import { formatNumber } from '@huiyin/i18n/format';
import { topicCallMessages } from '@huiyin/i18n/topic-call';
import { Details } from '@huiyin/ui/details';
import { useDay, useMessages, usePage } from '../../page/use-page.ts';
import { Tally } from '../claims/tally.tsx';
import { ProposalList } from './proposal-list.tsx';

/** The topics of a call from the vote on: votes of how many, what was decided, the answer and what people think of it. */
export function TopicList({ view }: { view: CallView }) {
  const { page: words } = useMessages(topicCallMessages);
  const people = usePeople();
  if (view.topics.length === 0) return null;
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">{words.topics}</h2>
      {view.call.stage === 'voting' ? <p>{words.votersNow(people(view.voters))}</p> : null}
      <ol className="topics">
        {view.topics.map((topic) => (
          <li key={topic.groupId}>
            <Topic topic={topic} view={view} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function usePeople() {
  const { page: words } = useMessages(topicCallMessages);
  const { locale } = usePage();
  return (count: PublicCount) =>
    'exact' in count ? words.people(formatNumber(locale, count.exact)) : words.fewPeople(5);
}

type TopicProps = { topic: TopicShown; view: CallView };

function Topic({ topic, view }: TopicProps) {
  const { page: words } = useMessages(topicCallMessages);
  const people = usePeople();
  const { number, title, votes, decision, answer, proposals } = topic;
  return (
    <>
      <h3>
        <span className="topics__number">{words.topicNumber(number)}</span> {title}
      </h3>
      {votes ? <p>{words.votes(people(votes), people(view.voters))}</p> : null}
      {decision && answer === null ? (
        <p>{decision.isAdopted ? words.adopted(decision.unit ?? '') : words.notAdopted(decision.reason)}</p>
      ) : null}
      {decision?.isAdopted ? <AnswerOf topic={topic} view={view} /> : null}
      <Details summary={words.members(proposals.length)}>
        <ProposalList proposals={proposals} />
      </Details>
    </>
  );
}

/** The unit's answer, or that none came by its day; below it what people say of it. */
function AnswerOf({ topic: { answer, decision, satisfaction }, view: { call } }: TopicProps) {
  const { page: words } = useMessages(topicCallMessages);
  const day = useDay();
  const due = day(call.days.answering);
  const isRated = call.stage === 'rating' || call.stage === 'ended';
  const isOwed = call.stage === 'answering' && !call.isOver;
  return (
    <>
      {answer ? (
        <>
          <p className="topics__by">
            {words.answer(decision?.unit ?? '', day(answer.on))}{' '}
            {answer.isLate ? <strong>{words.late}</strong> : null}
          </p>
          <blockquote className="quoted__text as-typed" lang="zh-CN">
            {answer.text}
          </blockquote>
        </>
      ) : (
        <p>{isOwed ? words.owed(due) : <strong>{words.overdue(due)}</strong>}</p>
      )}
      {isRated ? (
        <p>
          <span className="topics__by">{words.satisfaction}</span>{' '}
          <Tally tally={satisfaction} words={words.said} />
        </p>
      ) : null}
    </>
  );
}
