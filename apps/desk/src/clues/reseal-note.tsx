import { readersOf, sealTipKey } from '@huiyin/sealing/tip';
import { useMutation } from '@tanstack/react-query';
import { FailureNote } from '../app/answer.tsx';
import { toBase64 } from '../keys/own-key.ts';
import { desk } from '../rpc/client.ts';
import { newcomersTo } from '../tips/let-in.ts';
import { touchKey } from '../tips/unlocked-key.ts';
import { useWords } from '../words/words.tsx';
import type { OpenedClue } from './open-clue.ts';

/** Whoever may read a clue has changed since it was sealed: somebody came, or has to be kept out. */
export function ResealNote({ clue: { view, key }, done }: { clue: OpenedClue; done: () => void }) {
  const { clues: say, common } = useWords().words;
  const readers = view.keys && readersOf(view.keys, key.about);
  const reseal = useMutation({
    mutationFn: async () => {
      if (!readers) return;
      touchKey();
      const { keyIds, escrowId } = readers;
      const sealedKey = toBase64(await sealTipKey(key, readers));
      await desk.clue.rewrap.mutate({ clueId: view.clue.clueId, sealedKey, keyIds: [...keyIds], escrowId });
    },
    onSuccess: done,
  });
  const same = readers?.keyIds.every((id) => view.keyIds.includes(id));
  if (!readers || (same && readers.keyIds.length === view.keyIds.length)) return null;
  const newcomers = view.keys ? newcomersTo({ keys: view.keys, keyIds: view.keyIds }, key) : [];
  return (
    <section>
      <p>{say.reseal}</p>
      {newcomers.length > 0 && (
        <p className="note">{say.resealFor(newcomers.map(({ name }) => name).join(common.items))}</p>
      )}
      {reseal.error && <FailureNote error={reseal.error} />}
      <button
        type="button"
        data-reach
        aria-keyshortcuts="r"
        onClick={() => reseal.isPending || reseal.mutate()}
      >
        {say.resealSend}
      </button>
    </section>
  );
}
