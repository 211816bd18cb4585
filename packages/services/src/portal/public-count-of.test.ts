import { describe, expect, it } from 'vitest';
import { listedCountOf, publicCountOf } from './public-count-of.ts';

describe('a public count', () => {
  for (const count of [0, 1, 4]) {
    it(`of ${count} only says that it is under five`, () => {
      expect(publicCountOf(count)).toEqual({ under: 5 });
    });
  }

  it('is exact from five on', () => {
    expect(publicCountOf(5)).toEqual({ exact: 5 });
    expect(publicCountOf(1200)).toEqual({ exact: 1200 });
  });

  it('that the rollup does not show is under five, or where it need not be, not listed', () => {
    expect(publicCountOf(null)).toEqual({ under: 5 });
    expect(listedCountOf(null)).toEqual({ withheld: true });
    expect(listedCountOf(4)).toEqual({ withheld: true });
    expect(listedCountOf(5)).toEqual({ exact: 5 });
  });
});
