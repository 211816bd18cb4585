import { recipientOf } from './age-text.ts';
import { envelopeAlgorithm, openWords, type Recipient, sealWords } from './envelope.ts';
import { createBareKeyPair } from './key-pair.ts';
import { sealTipContent, type TipContent } from './tip-content.ts';

/** To whom a tip is sealed: the discipline officers who have a key, and the escrow. */
export type TipKeys = {
  readonly officers: readonly {
    readonly keyId: string;
    readonly staffId: string;
    readonly recipient: Recipient;
  }[];
  readonly escrow: { readonly escrowId: string; readonly recipient: Recipient } | null;
};

/** What opens a tip, sealed to each reader: the tip's own key, and the officers it is about, who never become readers. */
export type TipKeyWords = { readonly privateKey: string; readonly about: readonly string[] };

export type SealedTip = {
  readonly algorithm: typeof envelopeAlgorithm;
  /** The tip's own public key: what comes later is sealed to it. */
  readonly recipient: Recipient;
  readonly sealedKey: Uint8Array;
  readonly keyIds: readonly string[];
  readonly escrowId: string;
  readonly content: ReadableStream<Uint8Array>;
};

/**
 * Seals a tip: its content to a key of its own, that key to every officer except those it is about, and to the escrow. Null if
 * there is no escrow or no officer left: then it cannot be taken, and nothing leaves the device. Throws if anything in between
 * fails. There is no other outcome.
 */
export async function sealTip(
  content: TipContent,
  keys: TipKeys,
  about: readonly string[],
): Promise<SealedTip | null> {
  const readers = readersOf(keys, about);
  if (!readers) return null;
  const own = await createBareKeyPair();
  return {
    algorithm: envelopeAlgorithm,
    recipient: own.recipient,
    sealedKey: await sealTipKey({ privateKey: own.privateKey, about }, readers),
    keyIds: readers.keyIds,
    escrowId: readers.escrowId,
    content: await sealTipContent(content, own.recipient),
  };
}

export type TipReaders = {
  readonly keyIds: readonly string[];
  readonly escrowId: string;
  readonly recipients: readonly Recipient[];
};

/** Who may read a tip about `about`; null if nobody could, or if there is no escrow. */
export function readersOf({ officers, escrow }: TipKeys, about: readonly string[]): TipReaders | null {
  const others = officers.filter(({ staffId }) => !about.includes(staffId));
  if (!escrow || others.length === 0) return null;
  return {
    keyIds: others.map(({ keyId }) => keyId),
    escrowId: escrow.escrowId,
    recipients: [...others.map(({ recipient }) => recipient), escrow.recipient],
  };
}

/** The same keys without those of officers who came later: who reads a tip is not made more by changing a key. */
export function keysAmong({ officers, escrow }: TipKeys, keyIds: readonly string[]): TipKeys {
  return { officers: officers.filter(({ keyId }) => keyIds.includes(keyId)), escrow };
}

/** Seals the tip's key to its readers, at first and again whenever they change. */
export function sealTipKey(words: TipKeyWords, { recipients }: TipReaders): Promise<Uint8Array> {
  return sealWords(words, recipients);
}

/** Opens the tip's key with a reader's own. */
export async function openTipKey(sealedKey: Uint8Array, privateKey: string): Promise<TipKeyWords> {
  return (await openWords(sealedKey, privateKey)) as TipKeyWords;
}

/** Seals an answer to the receipt holder (the public key derived from the receipt) and to the tip's own key, for its readers. */
export function sealTipReply(
  text: string,
  to: { readonly sealPublicKey: Uint8Array; readonly recipient: Recipient },
): Promise<Uint8Array> {
  return sealWords({ text }, [recipientOf(to.sealPublicKey), to.recipient]);
}

/** Opens an answer with the receipt holder's key or the tip's. */
export async function openTipReply(sealed: Uint8Array, privateKey: string): Promise<string> {
  const { text } = (await openWords(sealed, privateKey)) as { text: string };
  return text;
}
