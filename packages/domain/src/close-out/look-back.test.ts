import { describe, expect, it } from 'vitest';
import { drawLine, dueForLookBack, sampleSize } from './look-back.ts';

const closed = (measureId: string, closedOn: string, drawnStages: number[] = []) => ({
  measureId,
  closedOn,
  drawnStages,
});

describe('which closed measures stand in a draw', () => {
  it('are those whose 30, 90 or 180 days are over, at the latest stage, by id', () => {
    const on = '2026-12-31';
    const measures = [
      closed('c', '2026-06-01'),
      closed('b', '2026-12-01'),
      closed('a', '2026-12-02'),
      closed('d', '2026-10-02'),
    ];
    expect(dueForLookBack(measures, on)).toEqual([
      { measureId: 'b', stage: 30 },
      { measureId: 'c', stage: 180 },
      { measureId: 'd', stage: 90 },
    ]);
  });

  it('stand in one draw a stage', () => {
    expect(dueForLookBack([closed('a', '2026-10-01', [30])], '2026-11-30')).toEqual([]);
    expect(dueForLookBack([closed('a', '2026-10-01', [30])], '2026-12-30')).toEqual([
      { measureId: 'a', stage: 90 },
    ]);
  });
});

it('a third is looked at, at least five, never more than there are', () => {
  expect([0, 3, 5, 15, 16, 100].map(sampleSize)).toEqual([0, 3, 5, 5, 6, 34]);
});

it('an entry is drawn by one plain line', () => {
  expect(drawLine({ measureId: 'a', stage: 30 })).toBe('a 30');
});
