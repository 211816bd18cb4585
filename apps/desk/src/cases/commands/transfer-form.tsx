import { TextArea, TextInput } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { textOf } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { useCommandForm } from './use-command-form.ts';

/** 移送: to another authority, named in full. */
export function TransferForm() {
  const { words, form, draftKey } = useCommandForm({
    panel: 'transfer',
    check: (data) => ({
      ...(textOf(data, 'authority').trim() === '' && {
        authority: words.common.required(words.forms.authority),
      }),
      ...(textOf(data, 'reason').trim() === '' && { reason: words.refusal.reasonMissing }),
    }),
    send: (data, on) =>
      desk.case.transfer.mutate({
        ...on,
        authority: textOf(data, 'authority'),
        reason: textOf(data, 'reason'),
      }),
  });
  return (
    <Form {...form}>
      <TextInput
        name="authority"
        label={words.forms.authority}
        hint={words.forms.transferHint}
        draftKey={draftKey('authority')}
        focused
      />
      <TextArea
        name="reason"
        label={words.forms.reason}
        hint={words.forms.reasonForCitizen}
        draftKey={draftKey('reason')}
      />
    </Form>
  );
}
