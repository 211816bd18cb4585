import type { TrendRow } from '@huiyin/db/sql/read-trends';
import { expect, it } from 'vitest';
import { weekRowsOf } from './week-rows.ts';

const counted = (key: string, received: number): TrendRow => ({
  ...{ dimension: 'week', key, received, answered: 1, rated: 0, solved: 0, satisfied: 0, overdue: 0 },
  ...{ number: null, label: null, opening: null, status: null },
});

it('gives every week of the period, also over the end of a year and without a case', () => {
  const rows = [counted('2026-12-21', 4), counted('2027-01-04', 2)];
  expect(weekRowsOf(rows, { from: '2026-12-23', to: '2027-01-05' })).toEqual([
    { week: '2026-W52', starts: '2026-12-21', received: 4, answered: 1 },
    { week: '2026-W53', starts: '2026-12-28', received: 0, answered: 0 },
    { week: '2027-W01', starts: '2027-01-04', received: 2, answered: 1 },
  ]);
});
