import { describe, expect, it } from 'vitest';
import { checkPeriod } from './check-period.ts';

describe('a period', () => {
  it.each([
    ['one day', '2026-11-24', '2026-11-24'],
    ['three years', '2023-11-24', '2026-11-24'],
    ['three years over two ends of February', '2024-02-29', '2027-02-28'],
  ])('may be %s', (_, from, to) => {
    expect(() => checkPeriod({ from, to })).not.toThrow();
  });

  it.each([
    ['ends before it begins', '2026-11-24', '2026-11-23', 'to', 'tooShort'],
    ['is longer than three years', '2023-11-22', '2026-11-24', 'from', 'tooLong'],
    ['begins in a year that is none', '0000-01-01', '2026-11-24', 'from', 'malformed'],
    ['ends after every calendar', '2026-11-24', '9999-12-31', 'to', 'malformed'],
  ])('is refused when it %s', (_, from, to, field, problem) => {
    expect(() => checkPeriod({ from, to })).toThrow(
      expect.objectContaining({ publicError: expect.objectContaining({ fields: [{ field, problem }] }) }),
    );
  });
});
