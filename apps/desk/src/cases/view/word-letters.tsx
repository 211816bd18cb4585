import { type LetterFile, letterKinds } from '@huiyin/contract/desk/dispatch-letter';
import { useState } from 'react';
import { FailureNote } from '../../app/answer.tsx';
import { desk } from '../../rpc/client.ts';
import { useStaff } from '../../session/staff-context.ts';
import { useWords } from '../../words/words.tsx';
import { useOpenCase } from './open-case.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Word documents to be printed: 转办单 and 交办单 for a unit without an account, and the answer to a letter, to be sent by post. */
export function WordLetters() {
  const { words } = useWords();
  const { deskCase } = useOpenCase();
  const me = useStaff();
  const { caseId } = deskCase;
  if (me.role !== 'triageOfficer') return null;
  const answered = deskCase.replies.some(({ state }) => state === 'approved');
  return (
    <span className="letters">
      {deskCase.unit &&
        letterKinds.map((kind) => (
          <WordLetter
            key={kind}
            hotkey={kind === 'answer' ? 'Shift+w' : 'Shift+j'}
            name={words.caseView.letters[kind]}
            write={() => desk.case.dispatchLetter.query({ caseId, kind })}
          />
        ))}
      {deskCase.channel === 'letter' && answered && (
        <WordLetter
          hotkey="Shift+y"
          name={words.caseView.replyLetter}
          write={() => desk.case.replyLetter.query({ caseId })}
        />
      )}
    </span>
  );
}

type WordLetterProps = {
  readonly hotkey: string;
  readonly name: string;
  readonly write: () => Promise<LetterFile>;
};

function WordLetter({ hotkey, name, write }: WordLetterProps) {
  const [failure, setFailure] = useState<unknown>(null);
  const save = async () => {
    setFailure(null);
    const { fileName, base64 } = await write();
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes], { type: word }));
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <button
        type="button"
        className="plain"
        aria-keyshortcuts={hotkey}
        onClick={() => void save().catch(setFailure)}
      >
        {name}
      </button>
      {failure !== null && <FailureNote error={failure} />}
    </>
  );
}
