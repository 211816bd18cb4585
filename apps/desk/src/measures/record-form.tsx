import type { MeasureFileView } from '@huiyin/contract/desk/close-out';
import { useState } from 'react';
import { EvidenceField, type StagedFile } from '../attachments/evidence-field.tsx';
import { Confirm } from '../form/choices.tsx';
import { TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { useMeasureForm } from './use-measure-form.ts';

type RecordFormProps = {
  readonly file: MeasureFileView;
  readonly asEvidence: boolean;
  readonly close: () => void;
};

/** What was done and when, with files; as evidence for the close-out or as progress. */
export function RecordForm({ file: { measureId }, asEvidence, close }: RecordFormProps) {
  const { words } = useWords();
  const say = words.measures;
  const dates = useDates();
  const [files, setFiles] = useState<readonly StagedFile[]>([]);
  const what = asEvidence ? say.act.addEvidence : say.addProgress;
  const form = useMeasureForm({
    what,
    check: (data) => ({
      ...(textOf(data, 'words').trim() === '' && { words: words.common.required(say.recordWords) }),
      ...(textOf(data, 'happenedOn') === '' && { happenedOn: words.common.required(say.happenedOn) }),
    }),
    send: (data) =>
      desk.measure.addRecord.mutate({
        ...{
          measureId,
          kind: asEvidence ? 'evidence' : 'progress',
          words: textOf(data, 'words'),
          month: null,
        },
        ...{ happenedOn: textOf(data, 'happenedOn'), isPublic: textOf(data, 'isPublic') === 'yes' },
        attachmentIds: files.map(({ attachmentId }) => attachmentId),
      }),
    close,
  });
  return (
    <Form form={form} submitLabel={what} onCancel={close}>
      <h2>{what}</h2>
      <TextArea name="words" label={say.recordWords} hint={say.recordWordsHint} limit={5000} focused />
      <TextInput
        name="happenedOn"
        type="date"
        width="medium"
        label={say.happenedOn}
        initial={dates.today()}
      />
      <EvidenceField files={files} setFiles={setFiles} />
      <Confirm name="isPublic" label={say.isPublic} />
    </Form>
  );
}
