import { describe, expect, it } from 'vitest';
import { countPlaywright } from './end-to-end.mjs';
import { countVitest } from './vitest.mjs';

const report = (tests, rest = {}) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: tests,
  ...rest,
});

describe('counting unit and integration tests', () => {
  it('counts tests, not files', () => {
    expect(countVitest(report([], { numPassedTests: 5, numFailedTests: 2 }), 1)).toMatchObject({
      passed: 5,
      failed: 2,
    });
  });

  it('counts a file that does not load as a failure', () => {
    const broken = report([{ status: 'failed', assertionResults: [] }], { numPassedTests: 3 });
    expect(countVitest(broken, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('never calls a run with a bad exit, or without a report, passed', () => {
    expect(countVitest(report([], { numPassedTests: 3 }), 1).failed).toBe(1);
    expect(countVitest(null, 0).failed).toBe(1);
  });

  it('says how many were skipped', () => {
    expect(countVitest(report([], { numPassedTests: 1, numPendingTests: 2 }), 0).notes).toEqual([
      '2 skipped',
    ]);
  });
});

describe('counting end-to-end tests', () => {
  const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 };

  it('counts a test that passed only on a retry as failed', () => {
    expect(countPlaywright({ stats: { ...stats, flaky: 1 } }, 0)).toMatchObject({ passed: 4, failed: 1 });
  });

  it('never calls a run without tests, without a report or with a bad exit passed', () => {
    expect(countPlaywright({ stats: { ...stats, expected: 0 } }, 0).failed).toBe(1);
    expect(countPlaywright(null, 0).failed).toBe(1);
    expect(countPlaywright({ stats }, 1).failed).toBe(1);
  });
});
