import { caseProfileKeys } from '@huiyin/domain/clock/profiles';
import { Choices } from '../../form/choices.tsx';
import { TextArea } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { textOf } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { useCommandForm } from './use-command-form.ts';

/** 时限规则: puts the case under the time limits of a petition or of the hotline, with a reason. */
export function RegisterAsForm() {
  const profileIn = (data: FormData) =>
    caseProfileKeys.find((key) => key === textOf(data, 'profile')) ?? null;
  const { words, deskCase, form, draftKey } = useCommandForm({
    panel: 'registerAs',
    check: (data) => ({
      ...(profileIn(data) === null && { profile: words.common.choose(words.forms.profileLegend) }),
      ...(textOf(data, 'reason').trim() === '' && { reason: words.refusal.reasonMissing }),
    }),
    send: (data, on) =>
      desk.case.registerAs.mutate({
        ...on,
        profile: profileIn(data) ?? deskCase.clockProfile,
        reason: textOf(data, 'reason'),
      }),
  });
  const others = caseProfileKeys.filter((key) => key !== deskCase.clockProfile);
  return (
    <Form {...form}>
      <Choices
        name="profile"
        legend={words.forms.profileLegend}
        hint={words.forms.profileHint}
        choices={others.map((key) => ({ value: key, label: words.clock.profiles[key] }))}
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
