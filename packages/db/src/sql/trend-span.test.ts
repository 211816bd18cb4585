import { expect, it } from 'vitest';
import { spanOf } from './trend-span.ts';

it('takes whole months out of a period', () => {
  expect(spanOf({ from: '2025-12-15', to: '2026-03-10' })).toEqual({
    month: '2026-01-01',
    monthEnd: '2026-03-01',
  });
  expect(spanOf({ from: '2026-01-01', to: '2026-01-31' })).toEqual({
    month: '2026-01-01',
    monthEnd: '2026-02-01',
  });
  expect(spanOf({ from: '2025-12-01', to: '2026-12-31' })).toEqual({
    month: '2025-12-01',
    monthEnd: '2027-01-01',
  });
});

it('leaves a period without a whole month to its days', () => {
  expect(spanOf({ from: '2026-01-02', to: '2026-02-27' })).toEqual({
    month: '2026-01-02',
    monthEnd: '2026-01-02',
  });
  expect(spanOf({ from: '2026-01-01', to: '2026-01-30' })).toEqual({
    month: '2026-01-01',
    monthEnd: '2026-01-01',
  });
});
