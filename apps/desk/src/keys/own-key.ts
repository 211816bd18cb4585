import type { DeskMessages } from '@huiyin/i18n/desk';
import { unwrapKey, type WrappedKey } from '@huiyin/sealing/key-pair';
import { NotAcceptable } from '../form/use-form.ts';

/** Randomness of this browser. */
export const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** The private key, for as long as the caller holds it. Throws what the form shows at the field if the passphrase is wrong. */
export async function unlock(wrapped: WrappedKey, passphrase: string, words: DeskMessages): Promise<string> {
  const privateKey = await unwrapKey(wrapped, passphrase);
  if (privateKey === null) throw new NotAcceptable({ passphrase: words.ownKey.wrong });
  return privateKey;
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
