import { expect, it } from 'vitest';
import { months } from './months.ts';

it('writes months that no line begins within', () => {
  expect(months(['2026-10-01', '2026-11-01'])).toBe('2026\u2060-\u206010、2026\u2060-\u206011');
  expect(months([])).toBe('');
});
