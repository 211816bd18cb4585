import { tipMessages } from '@huiyin/i18n/tip';
import { Field } from '@huiyin/ui/field';
import { TextArea, TextInput } from '@huiyin/ui/text-fields';
import { useMessages } from '../../page/use-page.ts';

/** What is sealed: words, perhaps a name, files. */
export function SealedFields({ contact }: { contact: boolean }) {
  const { write } = useMessages(tipMessages);
  return (
    <>
      <TextArea id="text" label={write.text} hint={write.textHint} rows={9} />
      {contact ? (
        <TextInput id="contact" label={write.contact} hint={write.contactHint} autoComplete="off" />
      ) : null}
      <Field id="files" label={write.files} hint={write.filesHint}>
        {(control) => <input {...control} className="hy-file" type="file" multiple />}
      </Field>
      <div role="status" data-part="told" />
    </>
  );
}
