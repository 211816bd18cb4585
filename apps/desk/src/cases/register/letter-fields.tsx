import { useState } from 'react';
import { EvidenceField, type StagedFile } from '../../attachments/evidence-field.tsx';
import { TextInput } from '../../form/controls.tsx';
import { useWords } from '../../words/words.tsx';

/** Of a letter: the day it bears, and its scan. */
export function LetterFields() {
  const say = useWords().words.telephone;
  const [files, setFiles] = useState<readonly StagedFile[]>([]);
  return (
    <>
      <TextInput
        name="writtenOn"
        type="date"
        label={say.writtenOn}
        hint={say.writtenOnHint}
        optional
        width="medium"
      />
      <EvidenceField files={files} setFiles={setFiles} label={say.scan} hint={say.scanHint} />
      {files.map(({ attachmentId }) => (
        <input key={attachmentId} type="hidden" name="attachmentId" value={attachmentId} />
      ))}
    </>
  );
}
