import { expect, it } from 'vitest';
import { contradicted, unheard } from './glance.ts';

const none = { n: 0, of: 0 };
const measure = (number: number, status: 'completed' | 'continuing' | 'closedOut', received: number) => ({
  ...{ key: `m${number}`, label: `措施${number}`, number, status, received, overdue: 0 },
  ...{ answered: none, solved: none, satisfied: none },
  by: 'measure' as const,
});
const measures = [
  measure(1, 'completed', 2),
  measure(2, 'continuing', 9),
  measure(3, 'closedOut', 5),
  measure(4, 'completed', 0),
];

it('finds the measures called done that draw cases, most first', () => {
  expect(contradicted(measures).map(({ number }) => number)).toEqual([3, 1]);
});

it('finds the measures of which nothing is heard', () => {
  expect(unheard(measures).map(({ number }) => number)).toEqual([4]);
});
