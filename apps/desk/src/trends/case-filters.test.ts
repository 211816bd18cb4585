import { everyCase } from '@huiyin/contract/desk/queue';
import { describe, expect, it } from 'vitest';
import { overdueOf, receivedOf, weekWithin } from './case-filters.ts';

const problemId = '7f4c1c0e-2f5b-4a3c-9d53-0a8f1f6f2b11';
const none = { n: 0, of: 0 };
const row = {
  ...{ key: problemId, label: '学位紧张', received: 2, overdue: 1 },
  ...{ answered: none, solved: none, satisfied: none },
  by: 'problem' as const,
};
const period = { from: '2026-11-04', to: '2026-11-18' };

describe('the cases behind a number', () => {
  it('are those of the row and of the period', () => {
    const received = { receivedFrom: '2026-11-04', receivedTo: '2026-11-18' };
    expect(receivedOf(row, period)).toEqual({ ...everyCase, ...received, problemId });
  });

  it('are of any day where they are counted as overdue now', () => {
    expect(overdueOf(row)).toEqual({ ...everyCase, problemId, overdue: true });
  });

  it('cannot be listed where they stand under nothing', () => {
    expect(receivedOf({ ...row, by: null }, period)).toBeNull();
    expect(overdueOf({ ...row, by: null })).toBeNull();
  });

  it('are of the days of a week that lie within the period', () => {
    expect(weekWithin('2026-11-02', period)).toEqual({ from: '2026-11-04', to: '2026-11-08' });
    expect(weekWithin('2026-11-09', period)).toEqual({ from: '2026-11-09', to: '2026-11-15' });
    expect(weekWithin('2026-11-16', period)).toEqual({ from: '2026-11-16', to: '2026-11-18' });
  });
});
