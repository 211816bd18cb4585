import { caseLeaf, hashContent, type LoggedContent, type LoggedType } from '@huiyin/ledger/case-leaf';
import { promisedBy } from '@huiyin/ledger/clock';
import type { SigningKey } from '@huiyin/ledger/note-key';
import { signPromise } from '@huiyin/ledger/promise';
import { nativeHashes } from './native-crypto.ts';

/** What is needed to enter something in the transparency log: whose log, how often it takes a batch, the key of promises. */
export type LogWriter = {
  readonly origin: string;
  readonly intervalSeconds: number;
  readonly promiseKey: SigningKey;
};

export type LoggedStep = {
  readonly logKey: Uint8Array;
  readonly number: number;
  readonly type: LoggedType;
  readonly day: string;
  readonly content: LoggedContent;
};

/** The leaf of a step in the life of a case, as a column takes it. */
export function leafOf({ logKey, content, ...event }: LoggedStep): Uint8Array<ArrayBuffer> {
  const contentHash = hashContent(content, nativeHashes);
  return new Uint8Array(caseLeaf(logKey, { ...event, contentHash }, nativeHashes));
}

/** By when what happens at `at` is to be in the log. */
export function dueAt(log: LogWriter, at: Date): Date {
  return new Date(promisedBy(at.getTime() / 1000, log) * 1000);
}

/** The signed promise that a leaf which came to be at `at` will be in the log in time. The same input gives the same bytes. */
export function promiseOf(log: LogWriter, leaf: Uint8Array, at: Date): string {
  return signPromise({ origin: log.origin, leaf, by: dueAt(log, at).getTime() / 1000 }, log.promiseKey);
}
