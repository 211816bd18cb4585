import { TextArea, TextInput } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { textOf } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { useCommandForm } from './use-command-form.ts';

const most = 15;

/** 延期: once, by 1 to 15 working days, with a reason that the citizen reads. */
export function ExtendForm() {
  const daysIn = (data: FormData) => Number(textOf(data, 'workingDays').normalize('NFKC'));
  const { words, form, draftKey } = useCommandForm({
    panel: 'extend',
    check: (data) => {
      const days = daysIn(data);
      const fits = Number.isInteger(days) && days >= 1 && days <= most;
      return {
        ...(!fits && { workingDays: words.forms.workingDaysWrong(most) }),
        ...(textOf(data, 'reason').trim() === '' && { reason: words.refusal.reasonMissing }),
      };
    },
    send: (data, on) =>
      desk.case.extend.mutate({ ...on, workingDays: daysIn(data), reason: textOf(data, 'reason') }),
  });
  return (
    <Form {...form}>
      <TextInput
        name="workingDays"
        label={words.forms.workingDays}
        hint={words.forms.extendHint}
        width="short"
        focused
      />
      <TextArea
        name="reason"
        label={words.forms.reason}
        hint={words.forms.reasonForCitizen}
        limit={500}
        draftKey={draftKey('reason')}
      />
    </Form>
  );
}
