import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bigEndian, concat, textBytes, toHex } from './bytes.ts';

/** First byte of a leaf that says something of a case, or of a dummy: nobody can tell them apart without the receipt. */
export const CASE_LEAF = 0x01;
export const CASE_LEAF_BYTES = 33;

/** What the log says of a case. */
export const loggedTypes = [
  'received',
  'accepted',
  'notAccepted',
  'joined',
  'dispatched',
  'extended',
  'answered',
  'reworked',
  'closed',
  'removedFromPublic',
  'identityOpened',
  'deleted',
] as const;
export type LoggedType = (typeof loggedTypes)[number];

/** The words that belong to an event, by name and in a fixed order; what a citizen's page shows of it. */
export type LoggedContent = readonly (readonly [name: string, value: string])[];

/** An event of a case as the log knows it. `number` counts the logged events of the case from 1; `day` is YYYY-MM-DD. */
export type LoggedEvent = {
  readonly number: number;
  readonly type: LoggedType;
  readonly day: string;
  readonly contentHash: Uint8Array;
};

/** How leaves are hashed, where a platform has something faster at hand. */
export type LeafHashes = {
  readonly sha256: (message: Uint8Array) => Uint8Array;
  /** HMAC-SHA256. */
  readonly hmac: (key: Uint8Array, message: Uint8Array) => Uint8Array;
};

const everywhere: LeafHashes = { sha256, hmac: (key, message) => hmac(sha256, key, message) };

/** SHA-256 of the content as JSON in UTF-8: an array of pairs, without spaces. */
export function hashContent(content: LoggedContent, hashes = everywhere): Uint8Array {
  return hashes.sha256(textBytes(JSON.stringify(content)));
}

/** The key that opens one event of a case, and no other: HMAC-SHA256(logKey, number in four bytes). */
export function eventKey(logKey: Uint8Array, number: number, hashes = everywhere): Uint8Array {
  return hashes.hmac(logKey, bigEndian(number, 4));
}

/** The leaf of an event: 0x01, then HMAC-SHA256(event key, canonical bytes); 33 bytes. */
export function caseLeaf(logKey: Uint8Array, event: LoggedEvent, hashes = everywhere): Uint8Array {
  return leafByEventKey(eventKey(logKey, event.number, hashes), event, hashes);
}

/** The same leaf from the key of the single event, as a proof file carries it. */
export function leafByEventKey(
  key: Uint8Array,
  event: Omit<LoggedEvent, 'number'>,
  hashes = everywhere,
): Uint8Array {
  return concat(Uint8Array.of(CASE_LEAF), hashes.hmac(key, canonicalBytes(event)));
}

function canonicalBytes({ type, day, contentHash }: Omit<LoggedEvent, 'number'>): Uint8Array {
  return textBytes(`huiyin/event/v1\n${type}\n${day}\n${toHex(contentHash)}\n`);
}
