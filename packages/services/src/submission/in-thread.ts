import { Worker } from 'node:worker_threads';

type Limits = { readonly seconds: number; readonly megabytes?: number };

/**
 * Opens a way to do work that may go wrong in a thread of its own, which is ended when it takes too long: `script` is given
 * `workerData` and posts its result. One at a time, since each needs much memory. Rejects for whatever the thread fails at.
 */
export function inThread<Input, Result>(script: URL, { seconds, megabytes }: Limits) {
  let before: Promise<unknown> = Promise.resolve();
  return (workerData: Input): Promise<Result> => {
    const done = before.then(() => work());
    before = done.catch(() => undefined);
    return done;

    async function work(): Promise<Result> {
      const thread = new Worker(script, {
        workerData,
        execArgv: [],
        ...(megabytes ? { resourceLimits: { maxOldGenerationSizeMb: megabytes } } : {}),
        // What a reader has to say of a broken file is in the error; the operator's terminal is no place for it.
        stdout: true,
        stderr: true,
      });
      const limit = setTimeout(() => void thread.terminate(), seconds * 1000);
      try {
        return await new Promise<Result>((done, fail) => {
          thread.once('message', done);
          thread.once('error', fail);
          thread.once('exit', () => fail(new Error('the thread ended without a result')));
        });
      } finally {
        clearTimeout(limit);
        await thread.terminate();
      }
    }
  };
}
