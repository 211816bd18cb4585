import { fromHex, textBytes, textOf, toHex } from './bytes.ts';
import { type LoggedEvent, loggedTypes } from './case-leaf.ts';

/** What opens the leaf of one event: the key of that event alone, and what was hashed under it. */
export type Opening = LoggedEvent & { readonly eventKey: Uint8Array };

/** An opening as the `extra` of a proof file: JSON without spaces, byte strings in hex. */
export function formatOpening({ eventKey, number, type, day, contentHash }: Opening): Uint8Array {
  return textBytes(
    JSON.stringify({ eventKey: toHex(eventKey), number, type, day, contentHash: toHex(contentHash) }),
  );
}

/** Reads an opening; null if it is none. Only the leaf that it makes tells whether it is true. */
export function parseOpening(extra: Uint8Array): Opening | null {
  try {
    const { eventKey, number, type, day, contentHash } = JSON.parse(textOf(extra) ?? '');
    const known = loggedTypes.find((one) => one === type);
    if (!known || !Number.isSafeInteger(number) || typeof day !== 'string') return null;
    return { eventKey: fromHex(eventKey), number, type: known, day, contentHash: fromHex(contentHash) };
  } catch {
    return null;
  }
}
