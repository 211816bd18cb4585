import { Choices } from '../../form/choices.tsx';
import { TextArea } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { textOf } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { useCommandForm } from './use-command-form.ts';

/** The one ruling on a unit's objection. */
export function RuleForm() {
  const { words, form, draftKey } = useCommandForm({
    panel: 'ruleOnObjection',
    check: (data) => ({
      ...(textOf(data, 'upheld') === '' && { upheld: words.common.choose(words.forms.ruling) }),
      ...(textOf(data, 'reason').trim() === '' && { reason: words.refusal.reasonMissing }),
    }),
    send: (data, on) =>
      desk.case.ruleOnObjection.mutate({
        ...on,
        upheld: textOf(data, 'upheld') === 'yes',
        reason: textOf(data, 'reason'),
      }),
  });
  return (
    <Form {...form}>
      <Choices
        name="upheld"
        legend={words.forms.ruling}
        hint={words.forms.rulingHint}
        choices={[
          { value: 'yes', label: words.forms.upheld },
          { value: 'no', label: words.forms.notUpheld },
        ]}
        focused
      />
      <TextArea name="reason" label={words.forms.reason} draftKey={draftKey('reason')} />
    </Form>
  );
}
