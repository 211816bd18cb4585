import { describe, expect, it } from 'vitest';
import { lastWeeks, periodBefore, periodFrom, thisYear } from './period.ts';

const today = '2026-11-24';

describe('the period of the trends page', () => {
  it('is the one in the address', () => {
    const period = { from: '2026-01-01', to: '2026-03-31' };
    expect(periodFrom(new URLSearchParams(period), today)).toEqual(period);
  });

  it('is the last twelve weeks when the address names none, or a wrong one', () => {
    const twelve = { from: '2026-09-02', to: today };
    expect(periodFrom(new URLSearchParams(), today)).toEqual(twelve);
    expect(periodFrom(new URLSearchParams('from=2026-05-01&to=2026-04-01'), today)).toEqual(twelve);
    expect(periodFrom(new URLSearchParams('from=x&to=y'), today)).toEqual(twelve);
  });

  it('counts both ends', () => {
    expect(lastWeeks(4, today)).toEqual({ from: '2026-10-28', to: today });
    expect(thisYear(today)).toEqual({ from: '2026-01-01', to: today });
  });

  it('has one of the same length before it', () => {
    expect(periodBefore({ from: '2026-03-01', to: '2026-03-31' })).toEqual({
      from: '2026-01-29',
      to: '2026-02-28',
    });
    expect(periodBefore({ from: today, to: today })).toEqual({ from: '2026-11-23', to: '2026-11-23' });
  });
});
