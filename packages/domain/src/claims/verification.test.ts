import { describe, expect, it } from 'vitest';
import { answersOf, claimStanding } from './verification.ts';

const counts = (yes: number, partly: number, no: number, cannotTell = 0) => ({ yes, partly, no, cannotTell });

describe('what the answers to a figure say together', () => {
  it('is unknown while nobody, or hardly anybody, has answered', () => {
    expect(claimStanding(counts(0, 0, 0), null)).toBe('unknown');
    expect(claimStanding(counts(4, 0, 0), { low: 0.51, high: 1 })).toBe('unknown');
    expect(claimStanding(counts(4, 0, 0, 30), { low: 0.51, high: 1 })).toBe('unknown');
  });

  it('is told only by an interval that lies wholly on one side of one half', () => {
    expect(claimStanding(counts(12, 1, 1), { low: 0.6, high: 0.96 })).toBe('confirmed');
    expect(claimStanding(counts(1, 2, 11), { low: 0.01, high: 0.31 })).toBe('disputed');
    expect(claimStanding(counts(7, 0, 5), { low: 0.32, high: 0.81 })).toBe('unknown');
  });

  it('counts those who could tell apart from those who could not', () => {
    expect(answersOf(counts(3, 2, 1, 4))).toEqual({ all: 10, telling: 6 });
  });
});
