import { TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { sendStep } from './send-step.ts';
import type { StepProps } from './step-props.ts';

/** Takes a reply, or returns it with the reason and a new date. */
export function RuleForm({ view, ruling, done, cancel }: StepProps & { ruling: 'accept' | 'return' }) {
  const { proposals: say } = useWords().words;
  const dates = useDates();
  const { proposalId, version } = view.proposal;
  const isReturn = ruling === 'return';
  const form = useForm({
    check: (data) => ({
      ...(isReturn && textOf(data, 'words').trim() === '' && { words: say.form.missing }),
      ...(isReturn && textOf(data, 'dueOn') <= dates.today() && { dueOn: say.form.dueWrong }),
    }),
    send: (data) => {
      const common = { proposalId, version, words: textOf(data, 'words') };
      const input = isReturn
        ? { ...common, ruling: 'return' as const, dueOn: textOf(data, 'dueOn') }
        : { ...common, ruling: 'accept' as const };
      return sendStep({
        ...{ field: 'words', changed: say.changed },
        send: () => desk.proposal.rule.mutate(input),
      });
    },
    done,
  });
  return (
    <Form form={form} submitLabel={isReturn ? say.returnSend : say.acceptSend} onCancel={cancel}>
      <TextArea
        name="words"
        label={say.words}
        hint={say.wordsToUnit}
        limit={5000}
        optional={!isReturn}
        focused
      />
      {isReturn && <TextInput name="dueOn" type="date" label={say.dueOn} width="medium" />}
    </Form>
  );
}

/** What was found on looking again after ninety days. */
export function RecheckForm({ view, result, done, cancel }: StepProps & { result: 'held' | 'relapsed' }) {
  const { proposals: say } = useWords().words;
  const { proposalId, version } = view.proposal;
  const form = useForm({
    check: (data) => (textOf(data, 'words').trim() === '' ? { words: say.form.missing } : {}),
    send: (data) => {
      const input = { proposalId, version, result, words: textOf(data, 'words') };
      return sendStep({
        ...{ field: 'words', changed: say.changed },
        send: () => desk.proposal.recheck.mutate(input),
      });
    },
    done,
  });
  return (
    <Form form={form} submitLabel={result === 'held' ? say.heldSend : say.relapsedSend} onCancel={cancel}>
      <TextArea name="words" label={say.words} hint={say.wordsToUnit} limit={5000} focused />
    </Form>
  );
}
