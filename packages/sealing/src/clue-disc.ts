import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { openWords, type Recipient, sealWords } from './envelope.ts';

/** What leaves for an office on another network is written in this form, and answered in the other. */
export const discFormat = 'huiyin-clues/1';
export const receiptFormat = 'huiyin-clues-receipt/1';

/** At most so many clues on one disc: what describes them is one envelope. */
export const mostOnDisc = 50;

type Message = { readonly number: number; readonly on: string; readonly part: number };
/** One clue as it stands here; ciphertexts are named by their place among the parts. */
export type DiscClue = {
  readonly clueId: string;
  readonly source: string;
  readonly receivedOn: string;
  readonly registeredOn: string;
  readonly state: string;
  readonly way: string | null;
  readonly privateKey: string;
  readonly entries: readonly (Message & { readonly kind: string; readonly way: string | null })[];
  /** The sealed tip that it comes from, as stored. */
  readonly tip: {
    readonly privateKey: string;
    readonly messages: readonly (Message & { readonly sender: string })[];
  } | null;
};

type Manifest = {
  readonly format: typeof discFormat;
  readonly exportId: string;
  readonly createdOn: string;
  readonly clues: number;
  /** Base64: the clues and the receipt's word, sealed to the other office. */
  readonly head: string;
  readonly parts: readonly { readonly bytes: number; readonly sha256: string }[];
};

export type Disc = {
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  readonly manifestHash: string;
  readonly wordHash: string;
};

type DiscContent = {
  readonly exportId: string;
  readonly createdOn: string;
  readonly clues: readonly DiscClue[];
  readonly parts: readonly Uint8Array[];
  /** 32 random bytes in hex; who opened the disc can name them, nobody else. */
  readonly word: string;
};

const first = `${discFormat}\n`;
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
const hashOf = (bytes: Uint8Array) => bytesToHex(sha256(bytes));

/**
 * Writes the file for a disc: ciphertexts as they are stored, and their keys sealed to the other office. In clear stand an id, a day, how many
 * clues, and length and SHA-256 of every part.
 */
export async function writeDisc(content: DiscContent, recipient: Recipient): Promise<Disc> {
  const { exportId, createdOn, clues, parts, word } = content;
  const manifest: Manifest = {
    ...{ format: discFormat, exportId, createdOn, clues: clues.length },
    head: toBase64(await sealWords({ word, clues }, [recipient])),
    parts: parts.map((part) => ({ bytes: part.length, sha256: hashOf(part) })),
  };
  const described = utf8ToBytes(JSON.stringify(manifest));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, described.length);
  return {
    pieces: [utf8ToBytes(first), length, described, ...parts].map(owned),
    manifestHash: hashOf(described),
    wordHash: hashOf(utf8ToBytes(word)),
  };
}

export type ReadDisc = {
  readonly manifest: Manifest;
  readonly manifestHash: string;
  readonly parts: readonly Uint8Array[];
};

/** Reads such a file and compares every part with the manifest. Throws `RangeError` for what is cut short, changed or no such file. */
export function readDisc(file: Uint8Array): ReadDisc {
  const start = first.length + 4;
  if (new TextDecoder('latin1').decode(file.subarray(0, first.length)) !== first || file.length < start)
    throw new RangeError('no disc of clues');
  const length = new DataView(file.buffer, file.byteOffset).getUint32(first.length);
  const described = file.subarray(start, start + length);
  if (described.length !== length) throw new RangeError('cut short');
  const manifest: Manifest = JSON.parse(new TextDecoder().decode(described));
  let at = start + length;
  const parts = manifest.parts.map(({ bytes, sha256: hash }, index) => {
    const part = file.subarray(at, at + bytes);
    at += bytes;
    if (part.length !== bytes || hashOf(part) !== hash) throw new RangeError(`part ${index + 1} was changed`);
    return part;
  });
  if (at !== file.length) throw new RangeError('more than the manifest says');
  return { manifest, manifestHash: hashOf(described), parts };
}

/** The clues and the receipt's word, with the other office's private key. Rejects if the disc is not for it. */
export async function openDisc(
  { manifest }: ReadDisc,
  privateKey: string,
): Promise<{ word: string; clues: readonly DiscClue[] }> {
  const opened = await openWords(fromBase64(manifest.head), privateKey);
  return opened as { word: string; clues: readonly DiscClue[] };
}

/** What goes back: that the disc was opened, by the word that was in its seal, and which manifest it had. */
export type DiscReceipt = {
  readonly format: typeof receiptFormat;
  readonly exportId: string;
  readonly manifestHash: string;
  readonly word: string;
  readonly receivedOn: string;
};

export function receiptOf(disc: ReadDisc, word: string, receivedOn: string): DiscReceipt {
  const { manifest, manifestHash } = disc;
  return { format: receiptFormat, exportId: manifest.exportId, manifestHash, word, receivedOn };
}

/** SHA-256 of a receipt's word in hex, as the one who wrote the disc kept it. */
export function wordHashOf(word: string): string {
  return hashOf(utf8ToBytes(word));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
