import type { MeasureFileView } from '@huiyin/contract/desk/close-out';
import { type DutyField, dutyFields } from '@huiyin/domain/close-out/duties';
import { Checks } from '../form/choices.tsx';
import { TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { useMeasureForm } from './use-measure-form.ts';

type DutyFormProps = { readonly file: MeasureFileView; readonly close: () => void };

/** 责任清单 of one measure: leader and deadline, and which fields the public does not see. */
export function DutyForm({ file, close }: DutyFormProps) {
  const say = useWords().words.measures;
  const form = useMeasureForm({
    what: say.act.setDuty,
    check: () => ({}),
    send: (data) =>
      desk.measure.act.mutate({
        ...{ measureId: file.measureId, version: file.version },
        command: {
          ...{ do: 'setDuty', words: textOf(data, 'words'), leadLeader: textOf(data, 'leadLeader') },
          dueOn: textOf(data, 'dueOn') || null,
          internalFields: dutyFields.filter((field) => data.getAll('internalFields').includes(field)),
        },
      }),
    close,
  });
  const nameOf: Readonly<Record<DutyField, string>> = {
    criterion: say.criterion,
    leadUnit: say.leadUnit,
    participants: say.participants,
    leadLeader: say.columns.leader,
    dueOn: say.columns.due,
  };
  return (
    <Form form={form} submitLabel={say.act.setDuty} onCancel={close}>
      <h2>{say.act.setDuty}</h2>
      <TextInput
        name="leadLeader"
        label={say.columns.leader}
        initial={file.leadLeader ?? ''}
        optional
        focused
      />
      <TextInput
        name="dueOn"
        type="date"
        width="medium"
        label={say.columns.due}
        initial={file.dueOn ?? ''}
        optional
      />
      <TextArea name="words" label={say.dueReason} hint={say.dueReasonHint} rows={2} limit={500} optional />
      <Checks
        name="internalFields"
        legend={say.internalFields}
        hint={say.internalFieldsHint}
        choices={dutyFields.map((value) => ({ value, label: nameOf[value] }))}
        initial={file.internalFields}
        inline
      />
    </Form>
  );
}
