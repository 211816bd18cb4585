import { useDirectory } from '../directory/use-directory.ts';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { Picker } from '../form/picker.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import type { CallStepProps } from './call-step-props.ts';
import { sendToCall } from './send-to-call.ts';

/** Decides about every topic: the unit that answers it, or why it is not adopted. */
export function AdoptForm({ view, done, cancel }: CallStepProps) {
  const { topicCalls: say } = useWords().words;
  const dates = useDates();
  const { units } = useDirectory();
  const { callId, version, days } = view.call;
  const decisionsIn = (data: FormData) =>
    view.topics.map(({ groupId, number }) => ({
      ...{ groupId, number, unitId: textOf(data, `unit-${number}`) || null },
      reason: textOf(data, `reason-${number}`).trim(),
    }));
  const form = useForm({
    check: (data) => {
      const decisions = decisionsIn(data);
      const open = decisions.filter(({ unitId, reason }) => (unitId === null) === (reason === ''));
      const first = decisions[0];
      return {
        ...(decisions.every(({ unitId }) => unitId === null) &&
          first && { [`unit-${first.number}`]: say.adoptNone }),
        ...Object.fromEntries(open.map(({ number }) => [`unit-${number}`, say.adoptEither(number)])),
        ...(textOf(data, 'until') <= dates.today() && { until: say.untilWrong }),
      };
    },
    send: (data) => {
      const decisions = decisionsIn(data).map(({ number: _, ...decision }) => decision);
      const input = { callId, version, until: textOf(data, 'until'), decisions };
      return sendToCall({
        ...{ field: 'until', changed: say.changed },
        send: () => desk.topicCall.adopt.mutate(input),
      });
    },
    done,
  });
  const items = units.map(({ unitId, name }) => ({ id: unitId, label: name }));
  return (
    <Form form={form} submitLabel={say.step.adopt} onCancel={cancel}>
      <p className="soft">{say.adoptHint}</p>
      {view.topics.map(({ groupId, number, title, votes }) => (
        <section key={groupId}>
          <h3>
            {number}. {title} <span className="soft">{say.votesOf(votes ?? 0, view.counts.voters)}</span>
          </h3>
          <Picker
            name={`unit-${number}`}
            label={say.adoptUnit(number)}
            hint={say.adoptUnitHint}
            items={items}
          />
          <TextInput name={`reason-${number}`} label={say.adoptReason(number)} optional />
        </section>
      ))}
      <TextInput
        name="until"
        type="date"
        label={say.stepUntil.adopt}
        initial={days.answering > dates.today() ? days.answering : ''}
        width="medium"
      />
    </Form>
  );
}
