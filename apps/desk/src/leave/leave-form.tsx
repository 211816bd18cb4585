import type { LeaveView } from '@huiyin/contract/desk/leave';
import { useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { SelectInput, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { Picker } from '../form/picker.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

type LeaveFormProps = { readonly members: LeaveView['members'] };

/** Who is on leave, who stands in, from when to when. One who sets only the own leave is not asked who. */
export function LeaveForm({ members }: LeaveFormProps) {
  const { words } = useWords();
  const say = words.leave;
  const dates = useDates();
  const announce = useAnnounce();
  const only = members.length === 1 ? (members[0] ?? null) : null;
  const [staffId, setStaffId] = useState<string | null>(only?.staffId ?? null);
  const [done, setDone] = useState(0);
  const member = members.find((known) => known.staffId === staffId) ?? null;
  const form = useForm({
    check: (data) => ({
      ...(staffId === null && { staffId: words.common.choose(say.who) }),
      ...(textOf(data, 'deputyId') === '' && { deputyId: words.common.choose(say.deputy) }),
      ...(textOf(data, 'fromOn') === '' && { fromOn: words.common.required(say.from) }),
      ...(textOf(data, 'toOn') === '' && { toOn: words.common.required(say.to) }),
    }),
    send: async (data) => {
      await desk.leave.set.mutate({
        ...{ staffId: staffId ?? '', deputyId: textOf(data, 'deputyId') },
        ...{ fromOn: textOf(data, 'fromOn'), toOn: textOf(data, 'toOn') },
      });
      await queryClient.invalidateQueries({ queryKey: deskQuery.leave.pathKey() });
    },
    done: () => {
      announce(say.setDone);
      setDone(done + 1);
    },
  });
  const deputies = member?.deputies ?? [];
  if (only && deputies.length === 0) return <p className="waiting">{say.deputyNone}</p>;
  return (
    <Form key={done} form={form} submitLabel={say.set}>
      {!only && (
        <Picker
          name="staffId"
          label={say.who}
          items={members.map(({ staffId: id, name, unit }) => ({
            id,
            label: name,
            note: unit ?? say.office,
          }))}
          onPick={setStaffId}
        />
      )}
      <SelectInput
        key={staffId}
        name="deputyId"
        label={say.deputy}
        hint={member && deputies.length === 0 ? say.deputyNone : say.deputyHint}
        options={[
          { value: '', label: '' },
          ...deputies.map(({ staffId: value, name }) => ({ value, label: name })),
        ]}
      />
      <TextInput name="fromOn" type="date" label={say.from} width="medium" initial={dates.today()} />
      <TextInput name="toOn" type="date" label={say.to} width="medium" />
    </Form>
  );
}
