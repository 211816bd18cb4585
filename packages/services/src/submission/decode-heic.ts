import { Worker } from 'node:worker_threads';

export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

const mostSeconds = 30;
let before: Promise<unknown> = Promise.resolve();

/**
 * Decodes a HEIC picture to RGBA, in a thread of its own that is ended when it takes too long: the decoder runs in
 * WebAssembly and would hold up everybody else. One at a time, since each needs much memory. Rejects for what is broken or
 * has more than `mostPixels`.
 */
export function decodeHeic(bytes: Uint8Array, mostPixels: number): Promise<Pixels> {
  const decoded = before.then(() => decodeInThread(bytes, mostPixels));
  before = decoded.catch(() => undefined);
  return decoded;
}

async function decodeInThread(bytes: Uint8Array, mostPixels: number): Promise<Pixels> {
  const thread = new Worker(new URL('./heic-thread.mjs', import.meta.url), {
    workerData: { bytes, mostPixels },
    execArgv: [],
    // What the decoder has to say of a broken file is in the error; the operator's terminal is no place for it.
    stdout: true,
    stderr: true,
  });
  const limit = setTimeout(() => void thread.terminate(), mostSeconds * 1000);
  try {
    return await new Promise<Pixels>((done, fail) => {
      thread.once('message', done);
      thread.once('error', fail);
      thread.once('exit', () => fail(new Error('picture not decoded')));
    });
  } finally {
    clearTimeout(limit);
    await thread.terminate();
  }
}
