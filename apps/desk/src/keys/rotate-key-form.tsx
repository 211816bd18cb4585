import type { RewrappedClue } from '@huiyin/contract/desk/clues';
import type { RewrappedTip } from '@huiyin/contract/desk/tips';
import { keysAmong, openTipKey, readersOf, sealTipKey, type TipKeys } from '@huiyin/sealing/tip';
import { useAnnounce } from '../app/announcer.tsx';
import { desk } from '../rpc/client.ts';
import { useStaff } from '../session/staff-context.ts';
import { useWords } from '../words/words.tsx';
import { ChangeKeyForm, type KeyChange } from './change-key-form.tsx';
import { fromBase64, type OwnKey, readKeyAgain, toBase64 } from './own-key.ts';

/** Puts a new key in the place of the old: every tip and clue that the old one opens is sealed to the new one, on this computer. */
export function RotateKeyForm({ ownKey }: { ownKey: OwnKey }) {
  const { words } = useWords();
  const { staffId } = useStaff();
  const announce = useAnnounce();
  const change = async ({ old, ...fresh }: KeyChange) => {
    const keyId = crypto.randomUUID();
    const keys = await keysWith({ staffId, keyId, recipient: fresh.recipient });
    const tips: RewrappedTip[] = [];
    for (const { tipId, sealedKey, keyIds } of await desk.tip.wrapped.query()) {
      const readers = keysAmong(keys, [...keyIds, keyId]);
      tips.push({ tipId, ...(await wrappedAgain({ sealedKey, old, keys: readers })) });
    }
    const clues: RewrappedClue[] = [];
    for (const { clueId, sealedKey, kept } of await desk.clue.wrapped.query()) {
      clues.push({ clueId, ...(await wrappedAgain({ sealedKey, old, keys, kept })) });
    }
    await desk.tip.rotateKey.mutate({ keyId, ...fresh, tips, clues });
    announce(words.tips.rotated);
    await readKeyAgain();
  };
  return <ChangeKeyForm ownKey={ownKey} hint={words.tips.rotateHint} change={change} />;
}

type Wrapped = {
  readonly sealedKey: string;
  readonly old: string;
  readonly keys: TipKeys;
  readonly kept?: readonly string[];
};

/** The key of one tip or clue, opened with the old key and sealed to all who may read it, the new key among them. */
async function wrappedAgain({ sealedKey, old, keys, kept = [] }: Wrapped) {
  const key = await openTipKey(fromBase64(sealedKey), old);
  const readers = readersOf(keys, [...key.about, ...kept]);
  if (!readers) throw new Error('nobody could read it');
  const { keyIds, escrowId } = readers;
  return { sealedKey: toBase64(await sealTipKey(key, readers)), keyIds: [...keyIds], escrowId };
}

/** The present keys with the new one in the place of the holder's own. */
async function keysWith(own: TipKeys['officers'][number]): Promise<TipKeys> {
  const keys = await desk.tip.keys.query();
  const others = keys?.officers.filter(({ staffId }) => staffId !== own.staffId) ?? [];
  return { officers: [...others, own], escrow: keys?.escrow ?? null };
}
