import type { AlertView } from '@huiyin/contract/desk/alerts';
import { useAnnounce } from '../app/announcer.tsx';
import { SelectInput, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useStaff } from '../session/staff-context.ts';
import { useWords } from '../words/words.tsx';
import { changeAlert } from './alert-change.ts';

/** Who looks into it, by when. */
export function AssignForm({ view: { alert, officers } }: { view: AlertView }) {
  const say = useWords().words.alerts;
  const announce = useAnnounce();
  const me = useStaff();
  const form = useForm({
    check: (data) => (textOf(data, 'dueOn') === '' ? { dueOn: say.dueMissing } : {}),
    send: (data) => {
      const { alertId, version } = alert;
      const input = { alertId, version, ownerId: textOf(data, 'ownerId'), dueOn: textOf(data, 'dueOn') };
      return changeAlert({
        ...{ field: 'ownerId', changed: say.changed },
        send: () => desk.alert.assign.mutate(input),
      });
    },
    done: () => announce(say.assigned),
  });
  const options = officers.map(({ staffId, name }) => ({ value: staffId, label: name }));
  const own = officers.find(({ name }) => name === me.name)?.staffId ?? '';
  return (
    <section className="trend">
      <h2>{say.assign}</h2>
      <Form form={form} submitLabel={say.assignSend}>
        <SelectInput
          name="ownerId"
          label={say.owner}
          options={options}
          initial={alert.owner?.staffId ?? own}
        />
        <TextInput name="dueOn" type="date" label={say.due} initial={alert.dueOn} />
      </Form>
    </section>
  );
}
