import type { BulletinCheck, BulletinView } from '@huiyin/contract/desk/bulletins';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { FailureNote } from '../app/answer.tsx';
import { saveFile } from '../measures/save-file.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { useFigureNames } from './use-figure-names.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Saves it as a document, computes its figures again, and approves it, where the reader is the second person. */
export function BulletinActions({ view }: { view: BulletinView }) {
  const { bulletins: say } = useWords().words;
  const announce = useAnnounce();
  const [check, setCheck] = useState<BulletinCheck | null>(null);
  const { bulletinId, state } = view.bulletin;
  const save = useMutation({
    mutationFn: () => desk.bulletin.file.query({ bulletinId }),
    onSuccess: ({ fileName, base64 }) => saveFile(fileName, base64, word),
  });
  const recompute = useMutation({
    mutationFn: () => desk.bulletin.recompute.mutate({ bulletinId }),
    onSuccess: setCheck,
  });
  const approve = useMutation({
    mutationFn: () => desk.bulletin.approve.mutate({ bulletinId, version: view.version }),
    onSuccess: async () => {
      announce(say.approved);
      await queryClient.invalidateQueries({ queryKey: deskQuery.bulletin.pathKey() });
    },
  });
  const failure = save.error ?? recompute.error ?? approve.error;
  return (
    <section className="trend screen-only">
      <p className="form-buttons">
        <button type="button" onClick={() => window.print()} aria-keyshortcuts="p">
          {say.print}
        </button>
        <button type="button" onClick={() => save.isPending || save.mutate()} aria-keyshortcuts="d">
          {say.download}
        </button>
        <button
          type="button"
          onClick={() => recompute.isPending || recompute.mutate()}
          data-reach
          aria-keyshortcuts="r"
        >
          {say.recompute}
        </button>
        {view.mayApprove && (
          <button
            type="button"
            className="primary"
            data-reach
            aria-keyshortcuts="a"
            onClick={() => approve.isPending || approve.mutate()}
          >
            {say.approve}
          </button>
        )}
      </p>
      {state === 'draft' && <p className="soft">{view.mayApprove ? say.approveHint : say.notYours}</p>}
      {failure && <FailureNote error={failure} />}
      {check && <CheckNote check={check} view={view} />}
    </section>
  );
}

type CheckNoteProps = { readonly check: BulletinCheck; readonly view: BulletinView };

function CheckNote({ check: { differences }, view }: CheckNoteProps) {
  const { bulletins: say } = useWords().words;
  const { comparedName } = useFigureNames();
  if (differences.length === 0)
    return (
      <p className="note" role="status">
        {say.same}
      </p>
    );
  return (
    <div role="status">
      <p className="late">{say.differ(differences.length)}</p>
      <ul>
        {differences.map(({ key, frozen, now }) => (
          <li key={key}>{say.differLine(comparedName(key, view), frozen, now)}</li>
        ))}
      </ul>
    </div>
  );
}
