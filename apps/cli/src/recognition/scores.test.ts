import { describe, expect, it } from 'vitest';
import { auroc, calibrationError, shareWithin } from './scores.ts';

describe('the scores of recognition', () => {
  it('counts ranks among the first k, one that was not found never', () => {
    expect([1, 2, 3].map((k) => shareWithin([0, 1, null, 2], k))).toEqual([0.25, 0.5, 0.75]);
  });

  it('gives the share of pairs in which the positive scores higher, a tie as half', () => {
    expect(auroc([3, 1], [2, 1])).toBe((1 + 1 + 0 + 0.5) / 4);
  });

  it('gives a calibration error of nothing when as many are right as was said, and of the distance when not', () => {
    const half = [
      { probability: 0.5, right: true },
      { probability: 0.5, right: false },
    ];
    expect(calibrationError(half)).toBe(0);
    expect(calibrationError([{ probability: 1, right: false }])).toBe(1);
  });

  it('gives null where there is nothing to score', () => {
    expect([shareWithin([], 1), auroc([], [1]), calibrationError([])]).toEqual([null, null, null]);
  });
});
