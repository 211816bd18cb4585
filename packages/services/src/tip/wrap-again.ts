import { keysAmong, openTipKey, readersOf, sealTipKey } from '@huiyin/sealing/tip';
import { keptFrom } from '../clue/kept-from.ts';
import type { Scene } from '../scene.ts';
import { readTipKeys } from './tip-keys.ts';

type Sealed = { readonly id: string; readonly sealedKey: Uint8Array; readonly keyIds: readonly string[] };
type Old = {
  readonly privateKey: string;
  readonly escrowId: string;
  /** Officers who got a key later become readers too: their keys may be the only ones that are left. */
  readonly letsIn: boolean;
};

/**
 * Wraps every tip and clue of an escrow key for the present escrow and for its readers who have keys now, or for all officers who have,
 * without whom each is about. `left` have nobody to read them and stay as they were.
 */
export async function wrapAgain(scene: Scene, old: Old): Promise<{ tips: number; left: number }> {
  const { tx, jurisdictionId } = scene;
  const keys = await readTipKeys(tx, jurisdictionId);
  const of = {
    where: { jurisdictionId, escrowId: old.escrowId },
    select: { id: true, sealedKey: true, keyIds: true },
  } as const;
  const wrap = async ({ id, sealedKey, keyIds }: Sealed, hidden: Iterable<string>) => {
    const words = await openTipKey(sealedKey, old.privateKey);
    const among = keys && (old.letsIn ? keys : keysAmong(keys, keyIds));
    const readers = among && readersOf(among, [...words.about, ...hidden]);
    if (!readers) return null;
    const again = new Uint8Array(await sealTipKey(words, readers));
    const data = { sealedKey: again, keyIds: [...readers.keyIds], escrowId: readers.escrowId };
    return { where: { jurisdictionId, id }, data };
  };
  let [tips, left] = [0, 0];
  for (const tip of await tx.tip.findMany(of)) {
    const change = await wrap(tip, []);
    if (change) await tx.tip.updateMany(change);
    if (change) tips += 1;
    else left += 1;
  }
  for (const clue of await tx.clue.findMany(of)) {
    const change = await wrap(clue, await keptFrom(scene, clue.id));
    if (change) await tx.clue.updateMany(change);
    else left += 1;
  }
  return { tips, left };
}
