import { Form } from '../../form/form.tsx';
import { desk } from '../../rpc/client.ts';
import { ReplyText } from '../reply-text.tsx';
import { useCommandForm } from './use-command-form.ts';

const nothingToCheck = () => ({});

/** 签发: the head reads the draft once more and signs it. */
export function SignForm() {
  const { words, deskCase, form } = useCommandForm({
    panel: 'signReply',
    check: nothingToCheck,
    send: (_, on) => desk.case.signReply.mutate(on),
  });
  const draft = deskCase.replies.find((reply) => reply.state === 'drafted');
  return (
    <Form {...form}>
      <p>{words.reply.signText}</p>
      {draft && <ReplyText reply={draft} />}
    </Form>
  );
}

/** 催办: asks the unit to hurry; the request stands in the timeline. */
export function RemindForm() {
  const { words, form } = useCommandForm({
    panel: 'remind',
    check: nothingToCheck,
    send: (_, on) => desk.case.remind.mutate(on),
  });
  return (
    <Form {...form}>
      <p>{words.forms.remindText}</p>
    </Form>
  );
}
