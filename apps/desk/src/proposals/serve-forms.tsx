import { useQuery } from '@tanstack/react-query';
import { TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { Picker } from '../form/picker.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { sendStep } from './send-step.ts';
import type { StepProps } from './step-props.ts';

/** Serves the letter, with the name of who approved it. */
export function ServeForm({ view, done, cancel }: StepProps) {
  const { proposals: say } = useWords().words;
  const { proposalId, version } = view.proposal;
  const form = useForm({
    check: (data) => (textOf(data, 'approvedBy').trim() === '' ? { approvedBy: say.form.missing } : {}),
    send: (data) => {
      const approvedBy = textOf(data, 'approvedBy');
      const send = () => desk.proposal.serve.mutate({ proposalId, version, approvedBy });
      return sendStep({ field: 'approvedBy', changed: say.changed, taken: say.approvedBySelf, send });
    },
    done,
  });
  return (
    <Form form={form} submitLabel={say.serveSend} onCancel={cancel}>
      <TextInput name="approvedBy" label={say.approvedBy} hint={say.approvedHint} focused />
    </Form>
  );
}

/** 签收 by the unit's head. */
export function AcknowledgeForm({ view, done, cancel }: StepProps) {
  const { proposals: say } = useWords().words;
  const { proposalId, version } = view.proposal;
  const form = useForm({
    check: () => ({}),
    send: () => {
      const send = () => desk.proposal.acknowledge.mutate({ proposalId, version });
      return sendStep({ field: 'version', changed: say.changed, send });
    },
    done,
  });
  return (
    <Form form={form} submitLabel={say.acknowledgeSend} onCancel={cancel}>
      <p>{say.acknowledgeText}</p>
    </Form>
  );
}

/** The unit's written reply, item by item. */
export function ReplyForm({ view, done, cancel }: StepProps) {
  const { proposals: say } = useWords().words;
  const { proposalId, version } = view.proposal;
  const form = useForm({
    check: (data) =>
      Object.fromEntries(
        view.items
          .map(({ number }) => `reply-${number}`)
          .filter((name) => textOf(data, name).trim() === '')
          .map((name) => [name, say.form.missing]),
      ),
    send: (data) => {
      const replies = view.items.map(({ number }) => ({ number, reply: textOf(data, `reply-${number}`) }));
      const send = () => desk.proposal.reply.mutate({ proposalId, version, replies });
      return sendStep({ field: 'reply-1', changed: say.changed, send });
    },
    done,
  });
  return (
    <Form form={form} submitLabel={say.replySend} onCancel={cancel}>
      {view.items.map(({ number, text, reply }) => (
        <TextArea
          key={number}
          name={`reply-${number}`}
          label={say.reply(number)}
          hint={text}
          limit={5000}
          initial={reply}
          draftKey={`proposal.${proposalId}.${number}`}
          focused={number === 1}
        />
      ))}
    </Form>
  );
}

/** Sends the letter on to the unit that took over from one that is gone. */
export function ReaddressForm({ view, done, cancel }: StepProps) {
  const { proposals: say } = useWords().words;
  const { proposalId, version } = view.proposal;
  const list = useQuery(deskQuery.proposal.list.queryOptions());
  const form = useForm({
    check: (data) => ({
      ...(textOf(data, 'unitId') === '' && { unitId: say.form.missing }),
      ...(textOf(data, 'words').trim() === '' && { words: say.form.missing }),
    }),
    send: (data) => {
      const input = { proposalId, version, unitId: textOf(data, 'unitId'), words: textOf(data, 'words') };
      return sendStep({
        ...{ field: 'unitId', changed: say.changed },
        send: () => desk.proposal.readdress.mutate(input),
      });
    },
    done,
  });
  const units = (list.data?.units ?? []).filter(({ unitId }) => unitId !== view.unitId);
  return (
    <Form form={form} submitLabel={say.readdressSend} onCancel={cancel}>
      <Picker
        key={units.length}
        name="unitId"
        label={say.newUnit}
        items={units.map(({ unitId, name }) => ({ id: unitId, label: name }))}
      />
      <TextArea name="words" label={say.words} hint={say.wordsToUnit} limit={5000} />
    </Form>
  );
}
