import { useState } from 'react';
import { useNavigate } from 'react-router';
import { SelectInput, TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import type { RouterOutput } from '../rpc/client.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { type FieldErrors, useExplain } from '../rpc/use-explain.ts';
import { useWords } from '../words/words.tsx';
import { toBase64 } from './base64.ts';
import { ReportFileField } from './report-file-field.tsx';

const mostBytes = 10 * 1024 * 1024;

/** A file or pasted text, and whether it is a new report or a new version. The bytes are kept exactly as they come. */
export function UploadForm({ reports }: { reports: RouterOutput['report']['list'] }) {
  const { words } = useWords();
  const { reports: say } = words;
  const navigate = useNavigate();
  const explain = useExplain();
  const inspections = new Map(reports.map((report) => [report.inspectionId, report.inspection]));
  const [inspectionId, setInspectionId] = useState(reports[0]?.inspectionId ?? '');

  const check = (data: FormData): FieldErrors => {
    const file = fileIn(data);
    const pasted = textOf(data, 'pasted').trim() !== '';
    return {
      ...(!file && !pasted && { file: say.neither }),
      ...(file && pasted && { file: say.both }),
      ...(file && !/\.(txt|md|docx)$/i.test(file.name) && { file: say.fileType }),
      ...(file && file.size > mostBytes && { file: say.fileTooBig }),
    };
  };
  const send = async (data: FormData) => {
    const file = fileIn(data);
    const bytes = file
      ? new Uint8Array(await file.arrayBuffer())
      : new TextEncoder().encode(textOf(data, 'pasted'));
    const { reportId } = await desk.report.upload
      .mutate({
        fileName: file?.name ?? `${say.pastedFileName}.txt`,
        content: toBase64(bytes),
        inspectionId: inspectionId || null,
        inspectionName: textOf(data, 'inspectionName').trim(),
      })
      .catch((error) => {
        const { content } = explain(error).fields;
        throw content ? new NotAcceptable({ [file ? 'file' : 'pasted']: content }) : error;
      });
    await queryClient.invalidateQueries({ queryKey: deskQuery.report.pathKey() });
    await navigate(`/reports/${reportId}`);
  };
  const form = useForm({ check, send });
  return (
    <Form form={form} submitLabel={say.upload}>
      {inspections.size > 0 && (
        <SelectInput
          name="inspectionId"
          label={say.which}
          initial={inspectionId}
          options={[
            ...[...inspections].map(([value, label]) => ({ value, label: say.newVersionOf(label) })),
            { value: '', label: say.newInspection },
          ]}
          onChange={setInspectionId}
        />
      )}
      {inspectionId === '' && (
        <TextInput name="inspectionName" label={say.inspectionName} hint={say.inspectionNameHint} optional />
      )}
      <ReportFileField />
      <TextArea name="pasted" label={say.pasted} hint={say.pastedHint} rows={10} />
    </Form>
  );
}

function fileIn(data: FormData): File | null {
  const file = data.get('file');
  return file instanceof File && file.size > 0 ? file : null;
}
