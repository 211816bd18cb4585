import { Form } from '../../form/form.tsx';
import { desk } from '../../rpc/client.ts';
import { useWords } from '../../words/words.tsx';
import { ClockRequest } from '../view/clock-request.tsx';
import { useOpenCase } from '../view/open-case.ts';
import { ReasonForm } from './reason-forms.tsx';
import { useCommandForm } from './use-command-form.ts';

/** Approves an extension or a pause: who asked, for how long and why, once more before the citizen is told. */
export function GrantForm({ change }: { change: 'extend' | 'pause' }) {
  const { words, form } = useCommandForm({
    panel: change,
    check: () => ({}),
    send: (_, on) => (change === 'extend' ? desk.case.extend.mutate(on) : desk.case.pause.mutate(on)),
  });
  return (
    <Form {...form}>
      <Asked />
      <p>{words.forms.grantText}</p>
    </Form>
  );
}

/** Refuses it, with a reason for the one who asked. */
export function RefuseClockChangeForm() {
  return (
    <>
      <Asked />
      <ReasonForm
        panel="refuseClockChange"
        hint={(words) => words.forms.refuseClockHint}
        limit={500}
        send={(input) => desk.case.refuseClockChange.mutate(input)}
      />
    </>
  );
}

function Asked() {
  const { deskCase } = useOpenCase();
  const { words } = useWords();
  return deskCase.clockChange ? (
    <ClockRequest request={deskCase.clockChange} profile={deskCase.clockProfile} />
  ) : (
    <p>{words.refusal.noClockChange}</p>
  );
}
