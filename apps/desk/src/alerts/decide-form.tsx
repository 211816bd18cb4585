import type { AlertRow } from '@huiyin/contract/desk/alerts';
import { type AlertOutcome, alertOutcomes } from '@huiyin/domain/alert/alert';
import { useAnnounce } from '../app/announcer.tsx';
import { Choices } from '../form/choices.tsx';
import { TextArea } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { changeAlert } from './alert-change.ts';

/** What is behind an alert, once, with the reason. */
export function DecideForm({ alert }: { alert: AlertRow }) {
  const say = useWords().words.alerts;
  const announce = useAnnounce();
  const form = useForm({
    check: (data) => ({
      ...(chosen(data) === undefined && { outcome: say.outcomeMissing }),
      ...(textOf(data, 'reason').trim() === '' && { reason: say.reasonMissing }),
    }),
    send: async (data) => {
      const outcome = chosen(data);
      if (!outcome) return;
      const { alertId, version } = alert;
      await changeAlert({
        ...{ field: 'outcome', changed: say.changed },
        send: () => desk.alert.decide.mutate({ alertId, version, outcome, reason: textOf(data, 'reason') }),
      });
    },
    done: () => announce(say.decidedNow),
  });
  return (
    <section className="trend">
      <h2>{say.decide}</h2>
      <Form form={form} submitLabel={say.decideSend}>
        <Choices
          name="outcome"
          legend={say.outcome}
          choices={alertOutcomes.map((value) => ({ value, label: say.outcomes[value] }))}
        />
        <TextArea name="reason" label={say.reason} hint={say.decideHint} rows={4} limit={5000} />
      </Form>
    </section>
  );
}

function chosen(data: FormData): AlertOutcome | undefined {
  return alertOutcomes.find((outcome) => outcome === textOf(data, 'outcome'));
}
