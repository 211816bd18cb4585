import { useRef, useState } from 'react';
import { useField } from '../form/form.tsx';
import { useWords } from '../words/words.tsx';
import { mostFiles, uploadFile } from './upload-file.ts';

export type StagedFile = { readonly attachmentId: string; readonly name: string };

type EvidenceFieldProps = {
  readonly files: readonly StagedFile[];
  /** The stamped return of a unit that answered on paper: not optional. */
  readonly scan?: boolean;
  readonly setFiles: (change: (files: readonly StagedFile[]) => readonly StagedFile[]) => void;
  /** Of evidence for a reply where nothing else is said. */
  readonly label?: string;
  readonly hint?: string;
};

/** Choose evidence files; each is sent at once, so that the form itself stays quick. */
export function EvidenceField({ files, setFiles, scan = false, label, hint }: EvidenceFieldProps) {
  const { words } = useWords();
  const { id, error, errorId } = useField('attachmentIds', null);
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const sentences = {
    tooLarge: words.reply.evidenceTooBig,
    infected: words.reply.evidenceInfected,
    notScanned: words.reply.evidenceNotScanned,
    failed: words.reply.evidenceFailed,
  };

  const add = async (chosen: readonly File[]) => {
    const room = mostFiles - files.length;
    const found: string[] = chosen.length > room ? [words.reply.evidenceTooMany] : [];
    setBusy(true);
    for (const file of chosen.slice(0, room)) {
      const sent = await uploadFile(file);
      if ('problem' in sent) found.push(sentences[sent.problem](file.name));
      else setFiles((before) => [...before, { attachmentId: sent.attachmentId, name: file.name }]);
    }
    setProblems(found);
    setBusy(false);
    if (input.current) input.current.value = '';
  };

  return (
    <div className={problems.length > 0 || error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        {label ?? (scan ? words.oversight.paperScan : words.reply.evidence)}{' '}
        {!scan && <span className="soft">{words.common.optional}</span>}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {hint ?? (scan ? words.oversight.paperScanHint : words.reply.evidenceHint)}
      </p>
      {error && (
        <p className="field-error" id={errorId}>
          {error}
        </p>
      )}
      <div role="alert">
        {problems.map((problem) => (
          <p className="field-error" key={problem}>
            {problem}
          </p>
        ))}
      </div>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        accept="image/*,application/pdf,.heic"
        aria-describedby={error ? `${id}-hint ${errorId}` : `${id}-hint`}
        onChange={(event) => void add([...(event.target.files ?? [])])}
      />
      <div role="status">
        <ul>
          {files.map((file) => (
            <li key={file.attachmentId}>
              {file.name}{' '}
              <button
                type="button"
                className="plain"
                aria-label={words.reply.evidenceRemove(file.name)}
                onClick={() => setFiles((before) => before.filter((kept) => kept !== file))}
              >
                {words.reply.evidenceRemoveThis}
              </button>
            </li>
          ))}
          {busy && <li>{words.common.saving}</li>}
        </ul>
      </div>
    </div>
  );
}
