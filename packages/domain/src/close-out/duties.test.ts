import { describe, expect, it } from 'vitest';
import { type DutyStanding, missingReturns, redReasonsOf } from './duties.ts';

const standing: DutyStanding = {
  isClosed: false,
  since: '2026-08-20',
  dueOn: null,
  lastRecordOn: '2026-11-20',
  returns: [],
  openObjections: 0,
  isWordingChanged: false,
  overdueTasks: 0,
};

describe('the monthly return', () => {
  it('is owed by itself from the month in which somebody was named, once its day is over', () => {
    expect(missingReturns(standing, '2026-11-05')).toEqual(['2026-08-01', '2026-09-01']);
    expect(missingReturns(standing, '2026-11-06')).toEqual(['2026-08-01', '2026-09-01', '2026-10-01']);
  });

  it('is no longer missing when it is in, nor for a measure that nobody answers for or that is closed', () => {
    expect(missingReturns({ ...standing, returns: ['2026-09-01'] }, '2026-11-06')).toEqual([
      '2026-08-01',
      '2026-10-01',
    ]);
    expect(missingReturns({ ...standing, since: null }, '2026-11-06')).toEqual([]);
    expect(missingReturns({ ...standing, isClosed: true }, '2026-11-06')).toEqual([]);
  });

  it('is asked for a year back at most, also across the turn of the year', () => {
    const missing = missingReturns({ ...standing, since: '2020-01-01' }, '2026-02-06');
    expect(missing).toHaveLength(12);
    expect([missing[0], missing.at(-1)]).toEqual(['2025-02-01', '2026-01-01']);
  });
});

describe('what a scheduling meeting talks about', () => {
  const calm = { ...standing, since: '2026-11-01' };
  it.each([
    ['nothing', {}, []],
    ['a deadline that passed yesterday', { dueOn: '2026-11-29' }, ['overdue']],
    ['a deadline of today', { dueOn: '2026-11-30' }, []],
    ['nothing heard for more than sixty days', { lastRecordOn: '2026-09-30' }, ['quiet']],
    ['sixty days to the day', { lastRecordOn: '2026-10-01' }, []],
    ['an objection', { openObjections: 1 }, ['objectionsOpen']],
    [
      'a reworded close-out',
      { isClosed: true, isWordingChanged: true, dueOn: '2026-01-01' },
      ['wordingChanged'],
    ],
    ['a task not done', { overdueTasks: 1 }, ['tasksOverdue']],
    ['a return not given', { since: '2026-10-01' }, ['returnsMissing']],
  ] as const)('%s', (_, change, reasons) =>
    expect(redReasonsOf({ ...calm, ...change }, '2026-11-30')).toEqual(reasons),
  );
});
