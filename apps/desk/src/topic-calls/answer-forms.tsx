import type { CallTopic } from '@huiyin/contract/desk/topic-calls';
import { Choices } from '../form/choices.tsx';
import { TextArea } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { sendToCall } from './send-to-call.ts';

type AnswerFormProps = {
  readonly callId: string;
  readonly topic: CallTopic;
  readonly done: () => void;
  readonly cancel: () => void;
};
const rulings = ['publish', 'return'] as const;

/** The unit's answer to a topic it was given. */
export function AnswerTopicForm({ callId, topic, done, cancel }: AnswerFormProps) {
  const { topicCalls: say } = useWords().words;
  const { groupId, answer } = topic;
  const form = useForm({
    check: (data) => (textOf(data, 'text').trim() === '' ? { text: say.missing } : {}),
    send: (data) =>
      sendToCall({
        ...{ field: 'text', changed: say.changed },
        send: () => desk.topicCall.answer.mutate({ callId, groupId, text: textOf(data, 'text') }),
      }),
    done,
  });
  return (
    <Form form={form} submitLabel={say.answerSend} onCancel={cancel}>
      <TextArea
        name="text"
        label={say.answerText}
        hint={say.answerHint}
        initial={answer.text}
        rows={8}
        limit={5000}
        focused
      />
    </Form>
  );
}

/** Publishes an answer, or sends it back with what is missing. */
export function RuleOnAnswerForm({ callId, topic: { groupId }, done, cancel }: AnswerFormProps) {
  const { topicCalls: say, common } = useWords().words;
  const rulingIn = (data: FormData) => rulings.find((known) => known === textOf(data, 'ruling'));
  const form = useForm({
    check: (data) => ({
      ...(!rulingIn(data) && { ruling: common.choose(say.ruling) }),
      ...(rulingIn(data) === 'return' && textOf(data, 'words').trim() === '' && { words: say.missing }),
    }),
    send: (data) => {
      const on = { callId, groupId };
      const input =
        rulingIn(data) === 'return'
          ? { ...on, ruling: 'return' as const, words: textOf(data, 'words') }
          : { ...on, ruling: 'publish' as const };
      return sendToCall({
        ...{ field: 'ruling', changed: say.changed },
        send: () => desk.topicCall.ruleOnAnswer.mutate(input),
      });
    },
    done,
  });
  return (
    <Form form={form} submitLabel={say.ruleSend} onCancel={cancel}>
      <Choices
        name="ruling"
        legend={say.ruling}
        inline
        focused
        choices={rulings.map((value) => ({ value, label: say.rulings[value] }))}
      />
      <TextArea name="words" label={say.ruleWords} hint={say.ruleWordsHint} rows={3} limit={500} optional />
    </Form>
  );
}
