/** Undoes what a start has opened, last first. */
export type Close = () => Promise<void>;

/**
 * Waits until the process is told to stop: Ctrl-C, SIGTERM, or `scripts/start.mjs` at the other end of its channel
 * being gone. A second signal ends it at once.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = () => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    if (process.connected) process.once('disconnect', resolve);
  });
}

/** Runs every `close`, last first, even when one of them fails. */
export async function closeAll(closes: readonly Close[]): Promise<void> {
  for (const close of [...closes].reverse()) await close().catch(() => undefined);
}
