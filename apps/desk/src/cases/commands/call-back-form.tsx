import { callBackOutcomes } from '@huiyin/domain/case/states';
import { Choices } from '../../form/choices.tsx';
import { TextArea } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { textOf } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { useCommandForm } from './use-command-form.ts';

/** 回访: what the citizen said when called back after a bad rating. It never changes the rating. */
export function CallBackForm() {
  const outcomeIn = (data: FormData) =>
    callBackOutcomes.find((known) => known === textOf(data, 'outcome')) ?? null;
  const { words, form, draftKey } = useCommandForm({
    panel: 'recordCallBack',
    check: (data) => ({
      ...(outcomeIn(data) === null && { outcome: words.common.choose(words.duties.callBackOutcome) }),
      ...(textOf(data, 'words').trim() === '' && { words: words.refusal.textMissing }),
    }),
    send: (data, on) =>
      desk.case.recordCallBack.mutate({
        ...on,
        outcome: outcomeIn(data) ?? 'notReached',
        words: textOf(data, 'words'),
      }),
  });
  return (
    <Form {...form}>
      <Choices
        name="outcome"
        legend={words.duties.callBackOutcome}
        hint={words.duties.callBackHint}
        choices={callBackOutcomes.map((value) => ({ value, label: words.duties.callBackOutcomes[value] }))}
        focused
      />
      <TextArea name="words" label={words.duties.callBackWords} limit={500} draftKey={draftKey('words')} />
    </Form>
  );
}
