import type { CallTopic, TopicCallView } from '@huiyin/contract/desk/topic-calls';
import { verificationAnswers } from '@huiyin/domain/claims/verification';
import { DataTable } from '../app/data-table.tsx';
import { ShareText } from '../panels/share-text.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { Retitle } from './retitle-form.tsx';
import { useCallWords } from './use-call-words.ts';

/** Every topic: votes of how many, what was decided, its answer, and how often each was said of it. */
export function TopicTable({ view: { call, topics, counts, may } }: { view: TopicCallView }) {
  const { topicCalls: say } = useWords().words;
  const mayGroup = may.some(({ command }) => command === 'group');
  return (
    <section className="trend">
      <h2>{say.topics}</h2>
      {topics.length === 0 ? (
        <p className="empty">{say.noTopics}</p>
      ) : (
        <DataTable
          caption={say.topics}
          stacks
          rows={topics}
          keyOf={({ groupId }) => groupId}
          columns={[
            {
              head: say.topicColumns.topic,
              cell: (topic) => (
                <>
                  {topic.number}. {topic.title}{' '}
                  <span className="soft">{say.ofProposals(topic.proposals)}</span>{' '}
                  {mayGroup && <Retitle call={call} topic={topic} />}
                </>
              ),
            },
            {
              head: say.topicColumns.votes,
              look: 'number',
              cell: ({ votes }) =>
                votes === null ? (
                  <span className="soft">{say.votesLater}</span>
                ) : (
                  say.votesOf(votes, counts.voters)
                ),
            },
            {
              head: say.topicColumns.decision,
              cell: ({ decision }) =>
                decision &&
                (decision.isAdopted ? say.adopted(decision.unit) : say.notAdopted(decision.reason)),
            },
            { head: say.topicColumns.answer, cell: (topic) => <AnswerState topic={topic} /> },
            { head: say.topicColumns.satisfaction, cell: (topic) => <Said topic={topic} /> },
          ]}
        />
      )}
    </section>
  );
}

function AnswerState({ topic: { decision, answer } }: { topic: CallTopic }) {
  const { topicCalls: say } = useWords().words;
  const dates = useDates();
  if (!decision?.isAdopted) return null;
  return (
    <>
      {say.answerStates[answer.state]} {answer.on && <span className="number">{dates.day(answer.on)}</span>}{' '}
      {answer.isLate && <strong className="late">{say.late}</strong>}
    </>
  );
}

function Said({ topic: { satisfaction, satisfied } }: { topic: CallTopic }) {
  const { topicCalls: say } = useWords().words;
  const { answers } = useCallWords();
  const given = verificationAnswers.filter((answer) => satisfaction[answer] > 0);
  if (given.length === 0) return null;
  return (
    <>
      {given.map((answer) => `${answers[answer]} ${satisfaction[answer]}`).join(' · ')}{' '}
      <span className="soft">{say.ofRaters(satisfied.of)}</span> <ShareText share={satisfied} />
    </>
  );
}
