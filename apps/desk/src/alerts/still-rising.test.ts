import { expect, it } from 'vitest';
import { isStillRising } from './still-rising.ts';

const place = { dimension: 'measure', key: 'm', label: 'm', days: 7, expected: 3, seen: 11 } as const;
const decided = { outcome: 'acted', reason: '', by: '', on: '2026-11-24' } as const;

it('tells whether a rise goes on after its conclusion', () => {
  expect(isStillRising({ decided, rise: { ...place, starts: '2026-11-16' } })).toBe(false);
  expect(isStillRising({ decided, rise: { ...place, starts: '2026-11-23' } })).toBe(true);
  expect(isStillRising({ decided, rise: { ...place, starts: '2026-11-23', days: 1 } })).toBe(false);
  expect(isStillRising({ decided: null, rise: { ...place, starts: '2026-11-23' } })).toBe(false);
});
