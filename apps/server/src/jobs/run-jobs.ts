import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import type { Job } from './job.ts';

const LOOK_EVERY_MS = 2_000;
const LAST_RUNS_MS = 20_000;

interface Attendance {
  readonly boss: PgBoss;
  readonly job: Job;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

/**
 * Runs `jobs` against the queue in the database at `url` (the jobs role), one run of each at a time over all
 * processes, also after the database was away. Gives the way to stop, which waits up to 20 s for running jobs.
 */
export async function runJobs(input: {
  url: string;
  jobs: readonly Job[];
  log: Logger;
}): Promise<() => Promise<void>> {
  const { jobs, log } = input;
  const boss = new PgBoss({ connectionString: input.url, max: 4, migrate: false, schedule: false });
  boss.on('error', (error) => log.error({ err: error }, 'job queue failed'));
  await boss.start();
  const stopping = new AbortController();
  // Every job listens while it pauses.
  setMaxListeners(jobs.length, stopping.signal);
  const attended: Promise<void>[] = [];
  for (const job of jobs) {
    // At most one waiting run: every process may ask for the next one.
    await boss.createQueue(job.name, { name: job.name, policy: 'short' });
    await boss.send(job.name, {});
    attended.push(attend({ boss, job, log, signal: stopping.signal }));
  }
  return async () => {
    stopping.abort();
    await Promise.race([Promise.all(attended), pause(LAST_RUNS_MS, undefined, { ref: false })]);
    await boss.stop({ graceful: true, wait: true, timeout: LAST_RUNS_MS });
  };
}

/**
 * Looks for a due run of `job` until told to stop. Not pg-boss's own worker: that one lets go of the promise by which
 * it reports a run as done, and where the database is away at that moment, the rejection would end the process.
 */
async function attend({ boss, job, log, signal }: Attendance): Promise<void> {
  let nextIsAsked = true;
  while (!signal.aborted) {
    try {
      if (!nextIsAsked) await boss.send(job.name, {}, { startAfter: job.pauseSeconds });
      nextIsAsked = true;
      const [due] = await boss.fetch(job.name);
      if (due) {
        nextIsAsked = false;
        await runOnce(job, log);
        await boss.complete(job.name, due.id);
        continue;
      }
    } catch (error) {
      nextIsAsked = false;
      log.error({ err: error, job: job.name }, 'job queue failed');
    }
    await pause(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}

async function runOnce(job: Job, log: Logger): Promise<void> {
  try {
    await job.run();
  } catch (error) {
    log.error({ err: error, job: job.name }, 'job failed');
  }
}
