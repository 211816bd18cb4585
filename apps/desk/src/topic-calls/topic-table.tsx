import type { CallTopic, TopicCallView } from '@huiyin/contract/desk/topic-calls';
import { verificationAnswers } from '@huiyin/domain/claims/verification';
import { DataTable } from '../app/data-table.tsx';
import { useWords } from '../words/words.tsx';
import { useCallWords } from './use-call-words.ts';

/** Every topic: votes of how many, what was decided, its answer, and how often each was said of it. */
export function TopicTable({ view: { topics, counts } }: { view: TopicCallView }) {
  const { topicCalls: say } = useWords().words;
  return (
    <section className="trend">
      <h2>{say.topics}</h2>
      {topics.length === 0 ? (
        <p className="empty">{say.noTopics}</p>
      ) : (
        <DataTable
          caption={say.topics}
          rows={topics}
          keyOf={({ groupId }) => groupId}
          columns={[
            {
              head: say.topicColumns.topic,
              cell: ({ number, title, proposals }) => (
                <>
                  {number}. {title} <span className="soft">{say.ofProposals(proposals)}</span>
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
  if (!decision?.isAdopted) return null;
  return (
    <>
      {say.answerStates[answer.state]} {answer.on && <span className="number">{answer.on}</span>}{' '}
      {answer.isLate && <strong className="late">{say.late}</strong>}
    </>
  );
}

function Said({ topic: { satisfaction } }: { topic: CallTopic }) {
  const { answers } = useCallWords();
  const given = verificationAnswers.filter((answer) => satisfaction[answer] > 0);
  return <>{given.map((answer) => `${answers[answer]} ${satisfaction[answer]}`).join(' · ')}</>;
}
