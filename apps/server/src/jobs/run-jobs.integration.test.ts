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
