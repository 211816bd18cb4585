import type { CallProposal, TopicCallView } from '@huiyin/contract/desk/topic-calls';
import { useQuery } from '@tanstack/react-query';
import { Answer } from '../app/answer.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { GroupForm } from './group-form.tsx';

/** What may be one matter, each suggestion with a form of its own; then the rest. */
export function GroupProposals({ view }: { view: TopicCallView }) {
  const { topicCalls: say, common } = useWords().words;
  const { callId } = view.call;
  const suggestions = useQuery(deskQuery.topicCall.suggestGroups.queryOptions({ callId }));
  const first = useQuery(deskQuery.topicCall.proposals.queryOptions({ callId, part: 'ungrouped', page: 0 }));
  return (
    <section className="trend">
      <h2>{say.group}</h2>
      <h3>{say.suggested}</h3>
      <p className="soft">{say.suggestedHint}</p>
      <Answer query={suggestions}>
        {(groups) => (
          <>
            {groups.length === 0 && <p className="empty">{say.suggestedNone}</p>}
            {groups.slice(0, 5).map(({ words, proposals }) => (
              <GroupForm
                key={keyOf(proposals)}
                {...{ view, proposals, isTicked: true }}
                note={say.suggestedWords(words.join(common.items))}
              />
            ))}
          </>
        )}
      </Answer>
      <h3>{say.others}</h3>
      <Answer query={first}>
        {({ proposals }) => (
          <GroupForm key={keyOf(proposals)} {...{ view, proposals, isTicked: false }} note={null} />
        )}
      </Answer>
    </section>
  );
}

const keyOf = (proposals: readonly CallProposal[]): string =>
  proposals.map(({ proposalId }) => proposalId).join(' ');
