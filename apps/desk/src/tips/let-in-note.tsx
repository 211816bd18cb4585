import { readersOf, sealTipKey } from '@huiyin/sealing/tip';
import { useMutation } from '@tanstack/react-query';
import { FailureNote } from '../app/answer.tsx';
import { toBase64 } from '../keys/own-key.ts';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import type { OpenedTip } from './open-tip.ts';
import { touchKey } from './unlocked-key.ts';

/** Officers who got a key after the tip came: a reader may let them in, except whom it is about. */
export function LetInNote({ tip: { view, key }, done }: { tip: OpenedTip; done: () => void }) {
  const { tips: say } = useWords().words;
  const { keys, tipId } = view;
  const readers = keys && readersOf(keys, key.about);
  const missing = keys?.officers.filter(
    ({ keyId, staffId }) => !view.keyIds.includes(keyId) && !key.about.includes(staffId),
  );
  const letIn = useMutation({
    mutationFn: async () => {
      if (!readers) return;
      touchKey();
      const sealedKey = toBase64(await sealTipKey(key, readers));
      const { keyIds, escrowId } = readers;
      await desk.tip.rewrap.mutate({ tipId, sealedKey, keyIds: [...keyIds], escrowId });
    },
    onSuccess: done,
  });
  if (!readers || !missing || missing.length === 0) return null;
  return (
    <section>
      <p>{say.newcomers(missing.map(({ name }) => name).join('、'))}</p>
      {letIn.error && <FailureNote error={letIn.error} />}
      <button type="button" onClick={() => letIn.isPending || letIn.mutate()}>
        {say.letIn}
      </button>
    </section>
  );
}
