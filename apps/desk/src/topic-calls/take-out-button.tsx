import type { CallProposal, TopicCallView } from '@huiyin/contract/desk/topic-calls';
import { useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { FailureNote } from '../app/answer.tsx';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { sendToCall } from './send-to-call.ts';

type TakeOutProps = { readonly view: TopicCallView; readonly proposal: CallProposal };

/** Takes one proposal out of its topic. */
export function TakeOutButton({ view, proposal }: TakeOutProps) {
  const { topicCalls: say } = useWords().words;
  const announce = useAnnounce();
  const [failure, setFailure] = useState<unknown>(null);
  const { callId, version } = view.call;
  const takeOut = async () => {
    setFailure(null);
    const input = { callId, version, proposalIds: [proposal.proposalId] };
    await sendToCall({
      ...{ field: 'proposal', changed: say.changed },
      send: () => desk.topicCall.takeOut.mutate(input),
    });
    announce(say.takenOut);
  };
  return (
    <>
      <button type="button" onClick={() => void takeOut().catch(setFailure)}>
        {say.takeOut}
      </button>{' '}
      {failure !== null && <FailureNote error={failure} />}
    </>
  );
}
