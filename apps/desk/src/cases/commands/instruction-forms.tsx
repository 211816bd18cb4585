import { TextArea, TextInput } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { textOf } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { useDates } from '../../words/use-dates.ts';
import { useCommandForm } from './use-command-form.ts';

/** 呈批: to whom, and what is asked. */
export function SubmitForm() {
  const { words, form, draftKey } = useCommandForm({
    panel: 'submitForInstruction',
    check: (data) => ({
      ...(textOf(data, 'leader').trim() === '' && { leader: words.refusal.leaderMissing }),
      ...(textOf(data, 'text').trim() === '' && { text: words.refusal.textMissing }),
    }),
    send: (data, on) =>
      desk.case.submitForInstruction.mutate({
        ...on,
        leader: textOf(data, 'leader').trim(),
        text: textOf(data, 'text'),
      }),
  });
  const say = words.oversight;
  return (
    <Form {...form}>
      <TextInput
        name="leader"
        label={say.leader}
        hint={say.leaderHint}
        draftKey={draftKey('leader')}
        focused
      />
      <TextArea
        name="text"
        label={say.submitText}
        hint={say.submitHint}
        limit={5000}
        draftKey={draftKey('text')}
      />
    </Form>
  );
}

/** 登记批示: who said it, when, in which words. */
export function InstructionForm() {
  const dates = useDates();
  const { words, deskCase, form, draftKey } = useCommandForm({
    panel: 'recordInstruction',
    check: (data) => ({
      ...(textOf(data, 'leader').trim() === '' && { leader: words.refusal.leaderMissing }),
      ...(textOf(data, 'on') === '' && { on: words.common.required(words.oversight.instructedOn) }),
      ...(textOf(data, 'text').trim() === '' && { text: words.refusal.textMissing }),
    }),
    send: (data, { caseId, version }) =>
      desk.case.recordInstruction.mutate({
        ...{ caseId, version },
        ...{ leader: textOf(data, 'leader').trim(), on: textOf(data, 'on'), text: textOf(data, 'text') },
      }),
  });
  const say = words.oversight;
  const asked = deskCase.instructions.find(({ instruction }) => instruction === null);
  return (
    <Form {...form}>
      <TextInput name="leader" label={say.instructedBy} hint={say.leaderHint} initial={asked?.leader} />
      <TextInput name="on" type="date" label={say.instructedOn} width="medium" initial={dates.today()} />
      <TextArea
        name="text"
        label={say.instructionText}
        hint={say.instructionHint}
        limit={5000}
        draftKey={draftKey('text')}
        focused
      />
    </Form>
  );
}
