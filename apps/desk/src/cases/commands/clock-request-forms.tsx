import { clockStep } from '@huiyin/domain/clock/profiles';
import { TextArea, TextInput } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { textOf } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { ReasonForm } from './reason-forms.tsx';
import { useCommandForm } from './use-command-form.ts';

/** 申请延期: once, by so many days as the case's time limits allow, with a reason that the citizen reads once it is approved. */
export function AskExtensionForm() {
  const daysIn = (data: FormData) => Number(textOf(data, 'days').normalize('NFKC'));
  const { words, deskCase, form, draftKey } = useCommandForm({
    panel: 'askExtension',
    check: (data) => {
      const days = daysIn(data);
      const fits = Number.isInteger(days) && days >= 1 && days <= most;
      return {
        ...(!fits && { days: words.forms.daysWrong(most) }),
        ...(textOf(data, 'reason').trim() === '' && { reason: words.refusal.reasonMissing }),
      };
    },
    send: (data, on) =>
      desk.case.askExtension.mutate({ ...on, days: daysIn(data), reason: textOf(data, 'reason') }),
  });
  const extension = clockStep(deskCase.clockProfile, 'answer')?.extension;
  const most = extension?.days ?? 1;
  const kind = extension?.kind ?? 'working';
  return (
    <Form {...form}>
      <TextInput
        name="days"
        label={words.forms.extensionDays[kind]}
        hint={words.forms.extensionHint(words.clock.daysOf[kind](most), extension?.noticeWorkingDays ?? 0)}
        width="short"
        focused
      />
      <TextArea
        name="reason"
        label={words.forms.reason}
        hint={words.forms.clockReasonHint}
        limit={500}
        draftKey={draftKey('reason')}
      />
    </Form>
  );
}

/** 申请中止计时: what is waited for and why it is in nobody's hands here. */
export function AskPauseForm() {
  return (
    <ReasonForm
      panel="askPause"
      hint={(words) => words.forms.pauseHint}
      limit={500}
      send={(input) => desk.case.askPause.mutate(input)}
    />
  );
}
