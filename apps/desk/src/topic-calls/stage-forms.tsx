import { TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import type { CallStepProps } from './call-step-props.ts';
import { sendToCall } from './send-to-call.ts';

const planned = { openVoting: 'voting', openRating: 'rating' } as const;

/** To the vote or to the rating, until a day: the planned one, if it is still to come. */
export function NextStageForm({ view, step, done, cancel }: CallStepProps & { step: keyof typeof planned }) {
  const { topicCalls: say } = useWords().words;
  const dates = useDates();
  const { callId, version, days } = view.call;
  const form = useForm({
    check: (data) => (textOf(data, 'until') <= dates.today() ? { until: say.untilWrong } : {}),
    send: (data) => {
      const input = { callId, version, until: textOf(data, 'until') };
      return sendToCall({
        ...{ field: 'until', changed: say.changed },
        send: () => desk.topicCall[step].mutate(input),
      });
    },
    done,
  });
  const plannedDay = days[planned[step]];
  return (
    <Form form={form} submitLabel={say.step[step]} onCancel={cancel}>
      <TextInput
        name="until"
        type="date"
        label={say.stepUntil[step]}
        initial={plannedDay > dates.today() ? plannedDay : ''}
        width="medium"
        focused
      />
    </Form>
  );
}

/** More time for the present step, with a public reason. */
export function ExtendForm({ view, done, cancel }: CallStepProps) {
  const { topicCalls: say } = useWords().words;
  const dates = useDates();
  const { callId, version, until: now } = view.call;
  const form = useForm({
    check: (data) => {
      const until = textOf(data, 'until');
      return {
        ...(until <= (now ?? '') && { until: say.extendWrong }),
        ...(until <= dates.today() && { until: say.untilWrong }),
        ...(textOf(data, 'reason').trim() === '' && { reason: say.missing }),
      };
    },
    send: (data) => {
      const input = { callId, version, until: textOf(data, 'until'), reason: textOf(data, 'reason') };
      return sendToCall({
        ...{ field: 'until', changed: say.changed },
        send: () => desk.topicCall.extend.mutate(input),
      });
    },
    done,
  });
  return (
    <Form form={form} submitLabel={say.step.extend} onCancel={cancel}>
      <TextInput name="until" type="date" label={say.stepUntil.extend} width="medium" focused />
      <TextArea name="reason" label={say.reason} hint={say.reasonPublic} rows={3} limit={500} />
    </Form>
  );
}
