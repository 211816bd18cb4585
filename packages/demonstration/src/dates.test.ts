import { describe, expect, it } from 'vitest';
import { dayZeroOf, momentOf, withDates } from './dates.ts';

describe('dates of the demonstration', () => {
  it('takes the latest Tuesday not after today as day zero', () => {
    expect(dayZeroOf('2026-11-24')).toBe('2026-11-24');
    expect(dayZeroOf('2026-11-25')).toBe('2026-11-24');
    expect(dayZeroOf('2026-11-30')).toBe('2026-11-24');
    expect(dayZeroOf('2026-12-01')).toBe('2026-12-01');
  });

  it('counts moments back from day zero by the clocks of the county', () => {
    const moment = momentOf({ daysAgo: 24, time: '07:30' }, '2026-11-24');
    expect(moment.toISOString()).toBe('2026-10-30T23:30:00.000Z');
  });

  it('writes placeholders out as Chinese dates and names another year', () => {
    expect(withDates('{{-50}}通电，{{+4}}前完成', '2026-11-24')).toBe('10月5日通电，11月28日前完成');
    expect(withDates('最早{{+38}}', '2026-11-24')).toBe('最早2027年1月1日');
  });

  it('leaves a text without placeholders alone', () => {
    expect(withDates('又黄了。第三次了。', '2026-11-24')).toBe('又黄了。第三次了。');
  });
});
