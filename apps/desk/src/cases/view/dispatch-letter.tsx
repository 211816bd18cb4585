import { type LetterKind, letterKinds } from '@huiyin/contract/desk/dispatch-letter';
import { useState } from 'react';
import { FailureNote } from '../../app/answer.tsx';
import { desk } from '../../rpc/client.ts';
import { useStaff } from '../../session/staff-context.ts';
import { useWords } from '../../words/words.tsx';
import { useOpenCase } from './open-case.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 转办单 and 交办单: the dispatch as a Word document, to be printed for a unit without an account. */
export function DispatchLetter() {
  const { words } = useWords();
  const { deskCase } = useOpenCase();
  const me = useStaff();
  const [failure, setFailure] = useState<unknown>(null);
  if (me.role !== 'triageOfficer' || !deskCase.unit) return null;
  const save = async (kind: LetterKind) => {
    setFailure(null);
    const { fileName, base64 } = await desk.case.dispatchLetter.query({ caseId: deskCase.caseId, kind });
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes], { type: word }));
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      {letterKinds.map((kind) => (
        <button key={kind} type="button" className="plain" onClick={() => void save(kind).catch(setFailure)}>
          {words.caseView.letters[kind]}
        </button>
      ))}
      {failure !== null && <FailureNote error={failure} />}
    </>
  );
}
