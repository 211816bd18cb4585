import { expect, it } from 'vitest';
import { unrest } from './unrest.ts';

const weeks = (count: number, share: number) => Array.from({ length: count }, () => share);

it('is none where the past weeks were as usual, or are not known', () => {
  expect(unrest([])).toBe(0);
  expect(unrest(weeks(30, 0.4))).toBe(0);
});

it('grows with how unusual the weeks a month to three before were', () => {
  const little = unrest([...weeks(4, 0.01), ...weeks(8, 0.4)]);
  const much = unrest([...weeks(9, 0.01), ...weeks(3, 0.4)]);
  expect(little).toBeGreaterThan(0);
  expect(much).toBeGreaterThan(2 * little);
});

it('does not hold the last three weeks against a burst that goes on', () => {
  expect(unrest([...weeks(9, 0.4), ...weeks(3, 1e-6)])).toBe(0);
});

it('counts one week for no more than it is worth', () => {
  expect(unrest([...weeks(5, 1e-9), ...weeks(6, 0.4)])).toBe(unrest([...weeks(5, 1e-4), ...weeks(6, 0.4)]));
});
