import { useNavigate } from 'react-router';
import { BackLink } from '../app/back-link.tsx';
import { Page } from '../app/page.tsx';
import { FieldFrame } from '../form/controls.tsx';
import { Form, useField } from '../form/form.tsx';
import { NotAcceptable, useForm } from '../form/use-form.ts';
import { useWords } from '../words/words.tsx';
import { uploadImport } from './upload-import.ts';

const mostBytes = 20 * 1024 * 1024;

/** The first step: a file. */
export function ImportUploadRoute() {
  const { words } = useWords();
  const say = words.imports;
  const navigate = useNavigate();
  const form = useForm({
    check: (data) => {
      const file = fileIn(data);
      if (!file) return { file: say.upload.fileMissing };
      return file.size > mostBytes ? { file: say.upload.fileTooBig } : {};
    },
    send: async (data) => {
      const file = fileIn(data);
      const uploaded = file && (await uploadImport(file));
      if (!uploaded) throw new NotAcceptable({ file: words.failure.unavailable });
      if ('problem' in uploaded) {
        const fault = say.faults[uploaded.problem];
        throw new NotAcceptable({ file: uploaded.line ? say.faultAt(fault, uploaded.line) : fault });
      }
      await navigate(`/imports/${uploaded.importId}`);
    },
  });
  return (
    <Page title={say.upload.title} beside={<BackLink to="/imports">{say.title}</BackLink>}>
      <Form form={form} submitLabel={say.upload.submit}>
        <FileField />
        <p className="soft">{say.upload.privacy}</p>
      </Form>
    </Page>
  );
}

function FileField() {
  const say = useWords().words.imports.upload;
  const { control } = useField('file', say.fileHint);
  return (
    <FieldFrame name="file" label={say.file} hint={say.fileHint}>
      <input {...control} type="file" accept=".csv,.txt,.xlsx" />
    </FieldFrame>
  );
}

function fileIn(data: FormData): File | null {
  const file = data.get('file');
  return file instanceof File && file.name !== '' ? file : null;
}
