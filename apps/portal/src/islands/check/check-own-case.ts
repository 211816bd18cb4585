import type { CaseLog } from '@huiyin/contract/portal/case-log';
import { textOf } from '@huiyin/ledger/bytes';
import { eventKey } from '@huiyin/ledger/case-leaf';
import { type CaseCheck, checkCase } from '@huiyin/ledger/check-case';
import { type Checkpoint, openCheckpoint } from '@huiyin/ledger/checkpoint';
import { verifyConsistency } from '@huiyin/ledger/consistency';
import { parseDays } from '@huiyin/ledger/days';
import { type LogFacts, parseLogFacts } from '@huiyin/ledger/log-facts';
import { formatKey } from '@huiyin/ledger/note-key';
import { formatOpening } from '@huiyin/ledger/opening';
import { openPromise } from '@huiyin/ledger/promise';
import { formatProof } from '@huiyin/ledger/proof-file';
import { loggedEvents } from '@huiyin/ledger/shown-events';
import { readConsistencyProof, TileFault } from '@huiyin/ledger/tile-proofs';
import { keepCheckpoint, keptCheckpoint } from './kept-checkpoint.ts';

/** Why no check could be made at all; names the sentence that says so. */
export class CheckFault extends Error {
  readonly fault: 'notSigned' | 'keyChanged' | 'historyChanged' | 'fileWrong' | 'promiseNotSigned';
  constructor(fault: CheckFault['fault']) {
    super(fault);
    this.fault = fault;
  }
}

export type OwnCheck = {
  readonly check: CaseCheck;
  readonly shown: CaseLog;
  readonly timeZone: string;
  /** A proof file for an event that is in the log; null for any other. */
  readonly proofOf: (number: number) => string | null;
};

type ToCheck = {
  readonly shown: CaseLog;
  readonly logKey: Uint8Array;
  /** A promise that the citizen kept; the portal's own counts where this is empty. */
  readonly pasted: string;
  readonly onProgress: (done: number, total: number) => void;
};

/** Compares what the portal shows of a case with the published log, on this device. Rejects with `CheckFault`. */
export async function checkOwnCase(input: ToCheck): Promise<OwnCheck> {
  const [told = '', checkpoint = '', listed = ''] = await Promise.all(
    ['log.json', 'checkpoint', 'days'].map(readText),
  );
  const facts = parseLogFacts(told);
  const head = facts && openCheckpoint(checkpoint, { log: facts.key });
  if (!facts || !head) throw new CheckFault('notSigned');
  await compareWithKept(facts, head);
  const promised = input.pasted.trim() === '' ? input.shown.promise : `${input.pasted.trim()}\n`;
  const promise = promised === null ? null : openPromise(promised, facts.promiseKeys);
  if (promised !== null && !promise) throw new CheckFault('promiseNotSigned');
  const events = loggedEvents(input.shown.events);
  const days = parseDays(listed);
  const { logKey, onProgress } = input;
  const now = Date.now() / 1000;
  const check = await checkCase({
    head,
    clock: facts,
    days,
    read,
    logKey,
    events,
    promise,
    now,
    onProgress,
  }).catch((error) => {
    throw error instanceof TileFault ? new CheckFault('fileWrong') : error;
  });
  keepCheckpoint({ key: formatKey(facts.key), checkpoint });
  const proofOf = (number: number) => {
    const found = check.events.find(({ event }) => event.number === number);
    if (found?.is.standing !== 'proven') return null;
    const { index, proof } = found.is;
    const extra = formatOpening({ ...found.event, eventKey: eventKey(logKey, number) });
    return formatProof({ extra, index, proof, checkpoint });
  };
  return { check, shown: input.shown, timeZone: facts.timeZone, proofOf };
}

/** The log must be the one that was checked on this device before, and continue it. */
async function compareWithKept(facts: LogFacts, head: Checkpoint): Promise<void> {
  const kept = keptCheckpoint();
  if (!kept) return;
  if (kept.key !== formatKey(facts.key)) throw new CheckFault('keyChanged');
  const old = openCheckpoint(kept.checkpoint, { log: facts.key });
  if (!old || old.size === 0) return;
  if (old.size > head.size) throw new CheckFault('historyChanged');
  const proof = await readConsistencyProof({ old: old.size, new: head.size }, read);
  const sizes = { oldSize: old.size, newSize: head.size, oldRoot: old.root, newRoot: head.root };
  if (!verifyConsistency({ ...sizes, proof })) throw new CheckFault('historyChanged');
}

async function read(path: string, onPart?: (part: Uint8Array) => void): Promise<Uint8Array> {
  const answer = await fetch(`/log/${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  if (onPart && answer.body) return readParts(answer.body.getReader(), onPart);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Hands on each part as it arrives; what was handed on is not kept once more. */
async function readParts(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  onPart: (part: Uint8Array) => void,
): Promise<Uint8Array> {
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(0);
    onPart(value);
  }
}

async function readText(path: string): Promise<string> {
  return textOf(await read(path)) ?? '';
}
