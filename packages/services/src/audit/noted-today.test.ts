import { expect, it } from 'vitest';
import { createNotedToday } from './noted-today.ts';

it('what was entered today is known, on another day and for another mark it is not', () => {
  const noted = createNotedToday();
  noted.add('a', '2026-03-01');
  expect([noted.has('a', '2026-03-01'), noted.has('b', '2026-03-01')]).toEqual([true, false]);
  expect(noted.has('a', '2026-03-02')).toBe(false);
  noted.add('b', '2026-03-02');
  expect(noted.has('a', '2026-03-01')).toBe(false);
});

it('is forgotten before it fills the memory', () => {
  const noted = createNotedToday();
  for (let n = 0; n <= 50_000; n += 1) noted.add(String(n), '2026-03-01');
  expect([noted.has('0', '2026-03-01'), noted.has('50000', '2026-03-01')]).toEqual([false, true]);
});
