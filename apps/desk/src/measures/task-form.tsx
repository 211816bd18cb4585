import { useDirectory } from '../directory/use-directory.ts';
import { SelectInput, TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { useMeasureForm } from './use-measure-form.ts';

/** A decision of the meeting: which unit does what by when. */
export function TaskForm({ measureId, close }: { measureId: string; close: () => void }) {
  const { words } = useWords();
  const say = words.meeting;
  const { units } = useDirectory();
  const form = useMeasureForm({
    what: say.decide,
    check: (data) => ({
      ...(textOf(data, 'words').trim() === '' && { words: words.common.required(say.task) }),
      ...(textOf(data, 'unitId') === '' && { unitId: words.common.choose(say.unit) }),
      ...(textOf(data, 'dueOn') === '' && { dueOn: words.common.required(say.dueOn) }),
    }),
    send: (data) =>
      desk.measure.setTask.mutate({
        ...{ measureId, words: textOf(data, 'words'), unitId: textOf(data, 'unitId') },
        dueOn: textOf(data, 'dueOn'),
      }),
    close,
  });
  return (
    <Form form={form} submitLabel={say.decide} onCancel={close}>
      <TextArea name="words" label={say.task} rows={2} limit={5000} focused />
      <SelectInput
        name="unitId"
        label={say.unit}
        options={[
          { value: '', label: words.common.choose(say.unit) },
          ...units.map(({ unitId, name }) => ({ value: unitId, label: name })),
        ]}
      />
      <TextInput name="dueOn" type="date" width="medium" label={say.dueOn} />
    </Form>
  );
}

/** Reports a task done. */
export function FinishForm({ taskId, close }: { taskId: string; close: () => void }) {
  const { words } = useWords();
  const say = words.meeting;
  const form = useMeasureForm({
    what: say.finish,
    check: (data) =>
      textOf(data, 'words').trim() === '' ? { words: words.common.required(say.result) } : {},
    send: (data) => desk.measure.finishTask.mutate({ taskId, result: textOf(data, 'words') }),
    close,
  });
  return (
    <Form form={form} submitLabel={say.finish} onCancel={close}>
      <TextArea name="words" label={say.result} rows={2} limit={5000} focused />
    </Form>
  );
}
