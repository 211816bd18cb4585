import { sameBytes, textOf } from './bytes.ts';
import { leafByEventKey } from './case-leaf.ts';
import { type Checkpoint, openCheckpoint } from './checkpoint.ts';
import { standsStill } from './clock.ts';
import { verifyConsistency } from './consistency.ts';
import { verifyInclusion } from './inclusion.ts';
import { type LogFacts, parseLogFacts } from './log-facts.ts';
import { formatKey, isSameKey, type NoteKey } from './note-key.ts';
import { parseOpening } from './opening.ts';
import { type LogPromise, openPromise } from './promise.ts';
import { parseProof } from './proof-file.ts';
import { createEntryReader, type EntryFault, type EntryReader } from './read-entries.ts';
import { type ReadFile, readConsistencyProof } from './tile-proofs.ts';
import { hashLeaf } from './tree-hash.ts';
import { type LogFault, verifyLog } from './verify-log.ts';

/** Why a log is not to be believed. `what` names the file, the entry, the promise or the proof. */
export type WatchReason = { readonly reason: WatchFault; readonly what: string };
export type WatchFault =
  | 'noFacts'
  | 'notSigned'
  | 'keyChanged'
  | 'keyNotInLog'
  | 'shrunk'
  | 'notAnExtension'
  | 'standsStill'
  | 'promiseNotSigned'
  | 'promiseBroken'
  | 'proofFails'
  | LogFault['fault']
  | EntryFault['fault'];

export type Watched = {
  readonly reasons: readonly WatchReason[];
  readonly facts: LogFacts | null;
  readonly head: Checkpoint | null;
  /** The checkpoint as published, to be kept for the next time. */
  readonly checkpoint: string;
  readonly lastBatchAt: number | null;
  readonly clear: EntryReader['clear'];
};

export type WatchRequest = {
  readonly read: ReadFile;
  /** The key that the log is known by; null to believe what it says of itself. */
  readonly key: NoteKey | null;
  /** A checkpoint seen before, as text. */
  readonly since: string | null;
  readonly promises: readonly { readonly name: string; readonly text: string }[];
  readonly proofs: readonly { readonly name: string; readonly text: string }[];
  /** Seconds; null where the files are old on purpose. */
  readonly now: number | null;
  readonly onEntries?: (done: number, total: number) => void;
  /** Is given every entry with its place and the moment of its batch, null before the first. */
  readonly onEntry?: (entry: Uint8Array, at: { index: number; batchAt: number | null }) => void;
};

/** Checks a whole log: signature, every file, every entry, growth since last time, promises and proofs. Never rejects. */
export async function watchLog(request: WatchRequest): Promise<Watched> {
  const reasons: WatchReason[] = [];
  const complain = (reason: WatchFault, what: string) => void reasons.push({ reason, what });
  const facts = parseLogFacts(await readText(request.read, 'log.json'));
  const checkpoint = await readText(request.read, 'checkpoint');
  const nothing = { reasons, facts, checkpoint, head: null, lastBatchAt: null, clear: [] };
  if (!facts) complain('noFacts', 'log.json');
  const key = request.key ?? facts?.key;
  if (!facts || !key) return nothing;
  if (!isSameKey(key, facts.key)) complain('keyChanged', formatKey(facts.key));
  const head = openCheckpoint(checkpoint, { log: key, witnesses: facts.witnesses });
  if (!head) complain('notSigned', 'checkpoint');
  if (!head) return nothing;
  const promises = openPromises(request, facts, complain);
  const reader = createEntryReader(facts.intervalSeconds);
  const fault = await verifyLog(head, {
    read: request.read,
    onEntry: (entry, index) => {
      reader.take(entry, index);
      promises.seen(entry, reader.lastBatchAt());
      request.onEntry?.(entry, { index, batchAt: reader.lastBatchAt() });
      if (index % 1024 === 0) request.onEntries?.(index, head.size);
    },
  });
  request.onEntries?.(head.size, head.size);
  if (fault) complain(fault.fault, fault.path);
  const entryFault = reader.fault();
  if (entryFault) complain(entryFault.fault, String(entryFault.index));
  if (!fault && !isNamed(reader.clear, key)) complain('keyNotInLog', formatKey(key));
  const lastBatchAt = reader.lastBatchAt();
  const { now } = request;
  if (now !== null && lastBatchAt !== null && standsStill(lastBatchAt, now, facts))
    complain('standsStill', 'checkpoint');
  promises.judge(now ?? lastBatchAt ?? 0);
  const known = { head, key, read: request.read };
  if (request.since !== null) await compareSince(known, request.since, complain);
  for (const proof of request.proofs) {
    if (!(await proofHolds(known, proof.text))) complain('proofFails', proof.name);
  }
  return { reasons, facts, checkpoint, head, lastBatchAt, clear: reader.clear };
}

async function readText(read: ReadFile, path: string): Promise<string> {
  const bytes = await read(path).catch(() => null);
  return (bytes && textOf(bytes)) ?? '';
}

/** The first batch says by which key the log is signed. */
function isNamed(clear: EntryReader['clear'], key: NoteKey): boolean {
  return clear.some(
    ({ leaf }) => leaf.clear === 'log' && leaf.key === formatKey(key) && leaf.origin === key.name,
  );
}

type Complain = (reason: WatchFault, what: string) => void;

function openPromises(request: WatchRequest, facts: LogFacts, complain: Complain) {
  const open: { name: string; promise: LogPromise; isKept: boolean }[] = [];
  for (const { name, text } of request.promises) {
    const promise = openPromise(text, facts.promiseKeys);
    if (promise?.origin === facts.origin) open.push({ name, promise, isKept: false });
    else complain('promiseNotSigned', name);
  }
  return {
    seen: (entry: Uint8Array, at: number | null) => {
      for (const one of open) {
        if (at !== null && at <= one.promise.by && sameBytes(entry, one.promise.leaf)) one.isKept = true;
      }
    },
    judge: (now: number) => {
      for (const { name, promise, isKept } of open)
        if (!isKept && now > promise.by) complain('promiseBroken', name);
    },
  };
}

type Known = { readonly head: Checkpoint; readonly key: NoteKey; readonly read: ReadFile };

async function compareSince({ head, key, read }: Known, since: string, complain: Complain): Promise<void> {
  const old = openCheckpoint(since, { log: key });
  if (!old) return complain('keyChanged', 'since');
  if (old.size > head.size) return complain('shrunk', `${old.size} > ${head.size}`);
  if (old.size > 0 && !(await isExtension(old, head, read))) complain('notAnExtension', String(old.size));
}

async function isExtension(old: Checkpoint, head: Checkpoint, read: ReadFile): Promise<boolean> {
  const proof = await readConsistencyProof({ old: old.size, new: head.size }, read).catch(() => null);
  const sizes = { oldSize: old.size, newSize: head.size, oldRoot: old.root, newRoot: head.root };
  return proof !== null && verifyConsistency({ ...sizes, proof });
}

/** A proof holds if it is signed, opens its own leaf, and its tree is the beginning of the one that is published now. */
async function proofHolds({ head, key, read }: Known, text: string): Promise<boolean> {
  const proof = parseProof(text);
  const own = proof && openCheckpoint(proof.checkpoint, { log: key });
  const opening = proof?.extra ? parseOpening(proof.extra) : null;
  if (!proof || !own || !opening) return false;
  const leafHash = hashLeaf(leafByEventKey(opening.eventKey, opening));
  const { index } = proof;
  if (!verifyInclusion({ index, size: own.size, leafHash, proof: proof.proof, root: own.root })) return false;
  return own.size <= head.size && (await isExtension(own, head, read));
}
