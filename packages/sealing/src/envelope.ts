import { Decrypter, Encrypter } from 'age-encryption';
import { padToClass, unpad } from './padding.ts';

/** Named in every envelope, so that another algorithm (a national cipher, say) can stand beside it one day. */
export const envelopeAlgorithm = 'age/x25519';
export type EnvelopeAlgorithm = typeof envelopeAlgorithm;

/** A public key to seal to, in age's own writing: `age1…`. */
export type Recipient = string;

/**
 * Seals words to every one of the recipients: JSON, padded to a size class, as an age file (C2SP age, X25519). Any one of the
 * private keys opens it. Throws `RangeError` if there is no recipient: nothing is ever sealed to nobody.
 */
export async function sealWords(words: unknown, recipients: readonly Recipient[]): Promise<Uint8Array> {
  if (recipients.length === 0) throw new RangeError('no recipient');
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(padToClass(new TextEncoder().encode(JSON.stringify(words))));
}

/** Opens what `sealWords` made with a private key (`AGE-SECRET-KEY-1…`). Rejects if it is not for this key or was changed. */
export async function openWords(envelope: Uint8Array, privateKey: string): Promise<unknown> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(privateKey);
  return JSON.parse(new TextDecoder().decode(unpad(await decrypter.decrypt(envelope))));
}

const firstLine = 'age-encryption.org/v1\n';
const mostHeader = 8192;

/** How many X25519 keys open an envelope, read from its header without any key; null if it is no age file of that kind only. */
export function recipientCount(envelope: Uint8Array): number | null {
  const head = new TextDecoder('latin1').decode(envelope.subarray(0, mostHeader));
  const end = head.indexOf('\n--- ');
  if (!head.startsWith(firstLine) || end < 0) return null;
  const stanzas = head.slice(firstLine.length, end).match(/^-> .*$/gm) ?? [];
  return stanzas.length > 0 && stanzas.every((line) => line.startsWith('-> X25519 ')) ? stanzas.length : null;
}
