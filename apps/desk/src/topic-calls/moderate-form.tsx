import type { CallProposal } from '@huiyin/contract/desk/topic-calls';
import { refusalReasons } from '@huiyin/domain/topic-call/topic-call';
import { useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { Choices } from '../form/choices.tsx';
import { TextArea } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { sendToCall } from './send-to-call.ts';
import { useCallWords } from './use-call-words.ts';

type ModerateProps = { readonly callId: string; readonly proposal: CallProposal; readonly close: () => void };
const decisions = ['publish', 'refuse'] as const;
type Decision = (typeof decisions)[number];

/** Publishes a proposal in words that tell nobody who somebody is, or refuses it for a reason that is counted. */
export function ModerateForm({ callId, proposal, close }: ModerateProps) {
  const { topicCalls: say, common } = useWords().words;
  const { reasons } = useCallWords();
  const announce = useAnnounce();
  const { proposalId, state: seen, publicText } = proposal;
  const [decision, setDecision] = useState<Decision>(seen === 'refused' ? 'refuse' : 'publish');
  const reasonIn = (data: FormData) => refusalReasons.find((known) => known === textOf(data, 'reason'));
  const form = useForm({
    check: (data) => {
      const { length } = [...textOf(data, 'publicText').trim()];
      return {
        ...(decision === 'publish' && (length < 4 || length > 500) && { publicText: say.publicTextWrong }),
        ...(decision === 'refuse' && !reasonIn(data) && { reason: common.choose(say.refuseReason) }),
      };
    },
    send: (data) => {
      const on = { callId, proposalId, seen };
      const input =
        decision === 'publish'
          ? { ...on, decision, publicText: textOf(data, 'publicText') }
          : { ...on, decision, reason: reasonIn(data) ?? 'unclear' };
      return sendToCall({
        ...{ field: 'decision', changed: say.changed },
        send: () => desk.topicCall.moderate.mutate(input),
      });
    },
    done: () => {
      announce(say.moderated);
      close();
    },
  });
  return (
    <Form form={form} submitLabel={say.moderateSend} onCancel={close}>
      <Choices
        name="decision"
        legend={say.decision}
        inline
        focused
        initial={decision}
        onChange={(value) => setDecision(value === 'refuse' ? 'refuse' : 'publish')}
        choices={decisions.map((value) => ({ value, label: say[value] }))}
      />
      {decision === 'publish' ? (
        <TextArea
          name="publicText"
          label={say.publicText}
          hint={say.publicTextHint}
          initial={publicText}
          rows={3}
          limit={500}
        />
      ) : (
        <Choices
          name="reason"
          legend={say.refuseReason}
          hint={say.refuseReasonHint}
          initial={proposal.reason ?? undefined}
          choices={refusalReasons.map((value) => ({ value, label: reasons[value] }))}
        />
      )}
    </Form>
  );
}
