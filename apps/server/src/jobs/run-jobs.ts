import PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import type { Job } from './job.ts';

/**
 * Runs `jobs` against the queue in the database at `url` (the jobs role), one run of each at a time over all
 * processes. Gives the way to stop, which waits for running jobs.
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
  for (const job of jobs) {
    // At most one waiting run: every process may ask for the next one.
    await boss.createQueue(job.name, { name: job.name, policy: 'short' });
    await boss.work(job.name, { pollingIntervalSeconds: 2 }, () => runOnce(boss, job, log));
    await boss.send(job.name, {});
  }
  return () => boss.stop({ graceful: true, wait: true, timeout: 20_000 });
}

async function runOnce(boss: PgBoss, job: Job, log: Logger): Promise<void> {
  try {
    await job.run();
  } catch (error) {
    log.error({ err: error, job: job.name }, 'job failed');
  } finally {
    await boss.send(job.name, {}, { startAfter: job.pauseSeconds });
  }
}
