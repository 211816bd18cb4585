import { FieldFrame } from '../form/controls.tsx';
import { useField } from '../form/form.tsx';
import { useWords } from '../words/words.tsx';

/** The report's file. */
export function ReportFileField() {
  const { words } = useWords();
  const hint = words.reports.fileHint;
  const { control } = useField('file', hint);
  return (
    <FieldFrame name="file" label={words.reports.file} hint={hint}>
      <input {...control} type="file" accept=".txt,.md,.docx" />
    </FieldFrame>
  );
}
