import { fromBase64, sameBytes, toBase64 } from './bytes.ts';
import { openCheckpoint, parseTreeHead } from './checkpoint.ts';
import { verifyConsistency } from './consistency.ts';
import { parseNote, signatureLine } from './note.ts';
import type { NoteKey, SigningKey } from './note-key.ts';
import { emptyRoot, HASH_BYTES } from './tree-hash.ts';

const MOST_LINES = 63;

/** What a witness remembers of a log: the last tree head it cosigned. */
export type Witnessed = { readonly size: number; readonly root: Uint8Array };

/** The answer to `add-checkpoint`; `remember` must be kept, safely on disk, before `body` is sent. */
export type WitnessAnswer = {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly body: string;
  readonly remember: (Witnessed & { readonly origin: string; readonly checkpoint: string }) | null;
};

export type Witness = {
  readonly key: SigningKey;
  /** The key of the log with this origin; null for a log that is not watched. */
  readonly logKey: (origin: string) => NoteKey | null;
  readonly witnessed: (origin: string) => Witnessed | null;
};

/** Body of the `add-checkpoint` call of C2SP tlog-witness: what was cosigned before, the way from there, the checkpoint. */
export function addCheckpointBody(oldSize: number, proof: readonly Uint8Array[], checkpoint: string): string {
  return `${[`old ${oldSize}`, ...proof.map(toBase64)].join('\n')}\n\n${checkpoint}`;
}

/**
 * What a witness answers to `add-checkpoint` (C2SP tlog-witness v1.0.0). `seconds` is its clock. Two calls for one log must
 * not run at once between `witnessed` and keeping what is to be remembered.
 */
export function answerAddCheckpoint(body: string, witness: Witness, seconds: number): WitnessAnswer {
  const call = parseCall(body);
  const note = call && parseNote(call.checkpoint);
  const head = note && parseTreeHead(note.text);
  if (!call || !note || !head) return refuse(400);
  const logKey = witness.logKey(head.origin);
  if (!logKey) return refuse(404);
  if (!openCheckpoint(call.checkpoint, { log: logKey })) return refuse(403);
  if (call.oldSize > head.size) return refuse(400);
  const seen = witness.witnessed(head.origin) ?? { size: 0, root: emptyRoot };
  if (call.oldSize !== seen.size) return { status: 409, body: `${seen.size}\n`, remember: null };
  if (!extendsSeen(seen, head, call.proof)) return refuse(422);
  const line = signatureLine(note.text, witness.key, seconds);
  return {
    status: 200,
    body: line,
    remember: { ...head, checkpoint: `${call.checkpoint}${line}` },
  };
}

function extendsSeen(seen: Witnessed, head: Witnessed, proof: readonly Uint8Array[]): boolean {
  if (seen.size === 0) {
    return proof.length === 0 && (head.size > 0 || sameBytes(head.root, emptyRoot));
  }
  return verifyConsistency({
    oldSize: seen.size,
    newSize: head.size,
    oldRoot: seen.root,
    newRoot: head.root,
    proof,
  });
}

type Call = { readonly oldSize: number; readonly proof: Uint8Array[]; readonly checkpoint: string };

function parseCall(body: string): Call | null {
  const end = body.indexOf('\n\n');
  if (end < 0) return null;
  const [first = '', ...lines] = body.slice(0, end).split('\n');
  const [, digits] = /^old (0|[1-9][0-9]*)$/.exec(first) ?? [];
  const oldSize = Number(digits);
  const proof = lines.map(fromBase64);
  if (digits === undefined || !Number.isSafeInteger(oldSize) || lines.length > MOST_LINES) return null;
  if (!proof.every((hash) => hash?.length === HASH_BYTES)) return null;
  return { oldSize, proof: proof as Uint8Array[], checkpoint: body.slice(end + 2) };
}

function refuse(status: 400 | 403 | 404 | 422): WitnessAnswer {
  return { status, body: '', remember: null };
}
