import { createConnection } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import type { ClamdPlace } from './clamd-place.ts';

/** What clamd says of some bytes. `away`: nothing that can be relied on; `reason` is for the operator and holds nothing of the file. */
export type ClamdAnswer =
  | { readonly verdict: 'clean' }
  | { readonly verdict: 'found'; readonly signature: string }
  | { readonly verdict: 'away'; readonly reason: string };

/** Bytes in one piece of the stream; clamd takes larger ones too, but each is held whole before it goes out. */
const pieceBytes = 64 * 1024;
/** clamd's answers have under a hundred bytes. */
const longestAnswer = 1024;

/**
 * Sends bytes to clamd by its INSTREAM command (clamd(8)): each piece behind its length as four bytes, big end first, and a length of
 * zero at the end. Never rejects: a daemon that is not there, takes longer than `seconds`, or answers anything but clean or found is `away`.
 */
export async function askClamd(place: ClamdPlace, bytes: Uint8Array, seconds: number): Promise<ClamdAnswer> {
  const over = new AbortController();
  const limit = after(seconds * 1000, { verdict: 'away', reason: 'timeout' } as const, {
    signal: over.signal,
    ref: false,
  });
  const answer = exchange(place, bytes, over.signal).then(readAnswer, readFault);
  try {
    return await Promise.race([answer, limit]);
  } finally {
    over.abort();
    await Promise.allSettled([answer, limit]);
  }
}

type Heard = { readonly text: string; readonly isSent: boolean };

function exchange(place: ClamdPlace, bytes: Uint8Array, signal: AbortSignal): Promise<Heard> {
  return new Promise((done, fail) => {
    const socket = createConnection(place);
    const parts: Buffer[] = [];
    let [held, isSent] = [0, false];
    socket.on('data', (part) => {
      parts.push(part);
      held += part.length;
      if (held > longestAnswer) socket.destroy(new Error('answer too long'));
    });
    // Who has hung up reads no more of what is still to be sent.
    socket.once('end', () => socket.destroy());
    // Whoever refuses the stream answers and hangs up while it is still being sent: what was heard until then counts.
    socket.once('error', (error) => (held > 0 && held <= longestAnswer ? undefined : fail(error)));
    socket.once('close', () => done({ text: Buffer.concat(parts).toString('latin1'), isSent }));
    signal.addEventListener('abort', () => socket.destroy(), { once: true });
    socket.write('zINSTREAM\0');
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      const piece = bytes.subarray(at, at + pieceBytes);
      socket.write(lengthOf(piece.length));
      socket.write(piece);
    }
    socket.write(lengthOf(0), (error) => {
      // Node calls a write done, without an error, that was cut off by closing.
      isSent = !error && !socket.destroyed;
    });
  });
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(count);
  return length;
}

/** Only these two sentences, whole, count as an answer; what is said before all was sent is no word on all of it. */
function readAnswer({ text, isSent }: Heard): ClamdAnswer {
  if (text === 'stream: OK\0' && isSent) return { verdict: 'clean' };
  const signature = /^stream: (\S{1,200}) FOUND\0$/.exec(text)?.[1];
  if (signature) return { verdict: 'found', signature };
  const isTooLarge = text.startsWith('INSTREAM size limit exceeded');
  return { verdict: 'away', reason: isTooLarge ? 'StreamMaxLength exceeded' : 'odd answer' };
}

function readFault(error: NodeJS.ErrnoException): ClamdAnswer {
  return { verdict: 'away', reason: error.code ?? error.message };
}
