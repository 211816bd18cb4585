import { createTestDatabase, type TestDatabase } from '@huiyin/db/testing/database';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Job } from './job.ts';
import { runJobs } from './run-jobs.ts';

const log = pino({ enabled: false });
let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

it('runs a job again after its pause, also when a run fails', async () => {
  let runs = 0;
  const failing: Job = {
    name: 'failing',
    pauseSeconds: 1,
    run: async () => {
      runs += 1;
      throw new Error('this run fails');
    },
  };
  const stop = await runJobs({ url: test.urls.jobs, jobs: [failing], log });
  await expect.poll(() => runs, { timeout: 20_000 }).toBeGreaterThan(1);
  await stop();
});

it('lets a running job finish before it stops', async () => {
  let finish: () => void = () => undefined;
  let state = 'waiting';
  const slow: Job = {
    name: 'slow',
    pauseSeconds: 60,
    run: async () => {
      state = 'running';
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      state = 'finished';
    },
  };
  const stop = await runJobs({ url: test.urls.jobs, jobs: [slow], log });
  await expect.poll(() => state, { timeout: 10_000 }).toBe('running');
  const stopped = stop();
  finish();
  await stopped;
  expect(state).toBe('finished');
});

it('goes on after the database was away when a run ended', async () => {
  let runs = 0;
  const interrupted: Job = {
    name: 'interrupted',
    pauseSeconds: 1,
    run: async () => {
      runs += 1;
      if (runs === 1) await shutOut();
    },
  };
  const lines: string[] = [];
  const heard = pino({}, { write: (line) => lines.push(line) });
  const stop = await runJobs({ url: test.urls.jobs, jobs: [interrupted], log: heard });
  const failed = () => lines.some((line) => line.includes('job queue failed') && line.includes('42501'));
  await expect.poll(failed, { timeout: 20_000 }).toBe(true);
  await letIn();
  await expect.poll(() => runs, { timeout: 25_000 }).toBeGreaterThan(1);
  await stop();
});

/** Breaks off every connection of the jobs and takes no new one for as long as a run needs to be reported. */
async function shutOut(): Promise<void> {
  const { prisma } = test.owner;
  await prisma.$executeRaw`DO $$ BEGIN
    EXECUTE format('REVOKE CONNECT ON DATABASE %I FROM PUBLIC, huiyin_jobs', current_database()); END $$`;
  await prisma.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND usename = 'huiyin_jobs'`;
}

async function letIn(): Promise<void> {
  await test.owner.prisma.$executeRaw`DO $$ BEGIN
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO PUBLIC, huiyin_jobs', current_database()); END $$`;
}
