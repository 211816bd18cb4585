import { describe, expect, it } from 'vitest';
import {
  civilDateOf,
  formatBytes,
  formatCivilDate,
  formatDate,
  formatDateTime,
  formatMonths,
} from './format.ts';

describe('dates', () => {
  it('writes a civil date as a reader of each language expects it', () => {
    expect(formatCivilDate('zh-CN', '2026-11-04')).toBe('2026年11月4日');
    expect(formatCivilDate('en', '2026-11-04')).toBe('4 November 2026');
  });

  it('writes months, and the year only where it changes', () => {
    const months = ['2026-11-01', '2026-12-01', '2027-01-01'];
    expect(formatMonths('zh-CN', months)).toBe('2026年11月、12月、2027年1月');
    expect(formatMonths('en', months)).toBe('November 2026, December 2026, January 2027');
  });

  it('leaves what is no civil date as it is', () => {
    expect(formatCivilDate('zh-CN', '另行通知')).toBe('另行通知');
  });

  it('takes the day of an instant from the time zone passed in, never from the machine', () => {
    const lateEvening = '2026-11-23T16:30:00Z';
    expect(civilDateOf(lateEvening, 'Asia/Shanghai')).toBe('2026-11-24');
    expect(civilDateOf(lateEvening, 'America/New_York')).toBe('2026-11-23');
    expect(formatDate('zh-CN', lateEvening, 'Asia/Shanghai')).toBe('2026年11月24日');
    expect(formatDateTime('zh-CN', lateEvening, 'Asia/Shanghai')).toBe('2026年11月24日 00:30');
  });
});

describe('sizes', () => {
  it('writes bytes as people read them', () => {
    expect(formatBytes('zh-CN', 860_000)).toBe('840 KB');
    expect(formatBytes('zh-CN', 10 * 1024 * 1024)).toBe('10 MB');
  });
});
