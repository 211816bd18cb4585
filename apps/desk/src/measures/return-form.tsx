import type { MeasureFileView } from '@huiyin/contract/desk/close-out';
import { Confirm } from '../form/choices.tsx';
import { SelectInput, TextArea } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { useMeasureForm } from './use-measure-form.ts';

type ReturnFormProps = { readonly file: MeasureFileView; readonly close: () => void };

/** 月报 of a measure: one for each month, the missing ones first. */
export function ReturnForm({ file: { measureId, missingReturns }, close }: ReturnFormProps) {
  const { words } = useWords();
  const say = words.measures;
  const { today, months } = useDates();
  const thisMonth = `${today().slice(0, 8)}01`;
  const form = useMeasureForm({
    what: say.addReturn,
    check: (data) =>
      textOf(data, 'words').trim() === '' ? { words: words.common.required(say.recordWords) } : {},
    send: (data) =>
      desk.measure.addRecord.mutate({
        ...{ measureId, kind: 'monthlyReturn', words: textOf(data, 'words'), month: textOf(data, 'month') },
        ...{ happenedOn: today(), isPublic: textOf(data, 'isPublic') === 'yes', attachmentIds: [] },
      }),
    close,
  });
  return (
    <Form form={form} submitLabel={say.addReturn} onCancel={close}>
      <h2>{say.addReturn}</h2>
      <SelectInput
        name="month"
        label={say.month}
        options={[...missingReturns, thisMonth].map((month) => ({ value: month, label: months([month]) }))}
      />
      <TextArea name="words" label={say.recordWords} hint={say.recordWordsHint} limit={5000} focused />
      <Confirm name="isPublic" label={say.isPublic} />
    </Form>
  );
}
