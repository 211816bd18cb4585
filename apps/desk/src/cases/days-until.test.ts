import { expect, it } from 'vitest';
import { daysUntil } from './days-until.ts';

it('counts calendar days between civil dates, whatever the machine believes its time zone to be', () => {
  expect(daysUntil('2026-11-24', '2026-11-24')).toBe(0);
  expect(daysUntil('2026-12-01', '2026-11-24')).toBe(7);
  expect(daysUntil('2026-02-28', '2026-03-01')).toBe(-1);
});
