import { addDays } from '@huiyin/domain/clock/civil-date';
import { recipientCount } from '@huiyin/sealing/envelope';
import { sealedTipSize, tipClasses, tipClassOf } from '@huiyin/sealing/tip-content';
import { invalid } from '../failure.ts';
import type { Scene } from '../scene.ts';
import type { Services } from '../services.ts';

export type SealedFile = { readonly storedAs: string; readonly sizeClass: number };

/**
 * Keeps the ciphertext of a tip while it arrives. Fails with `invalid`, and keeps nothing, unless it is an envelope for exactly
 * one key and as long as one of the size classes: what is not sealed is not stored. The file is dated to the end of the day.
 */
export async function keepSealedFile(
  { files }: Services,
  today: Scene['today'],
  pieces: AsyncIterable<Uint8Array>,
): Promise<SealedFile> {
  const kept = await files.keepSealed(pieces, {
    most: sealedTipSize(tipClasses.at(-1) ?? 0),
    accepts: (start) => recipientCount(start) === 1,
    day: new Date(addDays(today, 1)),
  });
  if (!kept) throw invalid('sealed', 'malformed');
  const sizeClass = tipClassOf(kept.bytes);
  if (sizeClass === null) {
    await files.remove(kept.name);
    throw invalid('sealed', 'malformed');
  }
  return { storedAs: kept.name, sizeClass };
}

/** Bytes of a base64 text whose shape was checked at the border. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
