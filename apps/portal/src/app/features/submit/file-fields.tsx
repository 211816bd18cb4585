import { submitMessages } from '@huiyin/i18n/submit';
import { Checkbox } from '@huiyin/ui/choices';
import { Field } from '@huiyin/ui/field';
import { useMessages } from '../../page/use-page.ts';
import { keptValue } from './read-form.ts';
import type { KeptFile } from './written.ts';

type FileFieldsProps = {
  files: readonly KeptFile[];
  error: string | undefined;
  /** Of a form that asks for other files than the usual ones. */
  label?: string;
  hint?: string;
};

/** Files: those already taken in can be left out again, new ones can be added. */
export function FileFields({ files, error, label, hint }: FileFieldsProps) {
  const { write } = useMessages(submitMessages);
  return (
    <>
      {files.length > 0 ? (
        <fieldset className="group">
          <legend>{write.filesKept}</legend>
          {files.map((file) => (
            <div key={file.attachmentId}>
              <input type="hidden" name="kept" value={keptValue(file)} />
              <Checkbox
                id={`drop-${file.attachmentId}`}
                name="drop"
                value={file.attachmentId}
                label={write.filesDrop(file.fileName)}
              />
            </div>
          ))}
        </fieldset>
      ) : null}
      <Field id="files" label={label ?? write.files} hint={hint ?? write.filesHint} error={error}>
        {(control) => (
          <input
            {...control}
            className="hy-file"
            type="file"
            multiple
            accept="image/jpeg,image/png,image/webp,image/heic,image/heif,application/pdf"
          />
        )}
      </Field>
    </>
  );
}
