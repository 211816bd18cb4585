import { Choices } from '../../form/choices.tsx';
import { TextArea } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { textOf } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { useDates } from '../../words/use-dates.ts';
import { useCommandForm } from './use-command-form.ts';

/** 兑现承诺: which promise, and what was done. */
export function KeepPromiseForm() {
  const dates = useDates();
  const { words, deskCase, form, draftKey } = useCommandForm({
    panel: 'keepPromise',
    check: (data) => ({
      ...(textOf(data, 'promiseId') === '' && { promiseId: words.common.choose(words.duties.promises) }),
      ...(textOf(data, 'result').trim() === '' && { result: words.refusal.textMissing }),
    }),
    send: (data, on) =>
      desk.case.keepPromise.mutate({
        ...on,
        promiseId: textOf(data, 'promiseId'),
        result: textOf(data, 'result'),
      }),
  });
  const open = deskCase.promises.filter(({ keptOn }) => keptOn === null);
  return (
    <Form {...form}>
      <Choices
        name="promiseId"
        legend={words.duties.promises}
        choices={open.map(({ promiseId, what, dueOn }) => ({
          value: promiseId,
          label: words.duties.promised(what, dates.day(dueOn)),
        }))}
        initial={open.length === 1 ? open[0]?.promiseId : undefined}
        focused
      />
      <TextArea
        name="result"
        label={words.duties.result}
        hint={words.duties.resultHint}
        limit={500}
        draftKey={draftKey('result')}
      />
    </Form>
  );
}
