import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  added,
  isSafe,
  leastShown,
  less,
  type Parts,
  settled,
  shownParts,
  steadied,
} from './small-groups.ts';
import { workedOut } from './testing/work-out.ts';

const none = { yes: 0, no: 0 };

describe('a published count from day to day', () => {
  it('is not shown below five, none at all included', () => {
    for (const count of [0, 1, 4]) expect(steadied(null, count)).toBeNull();
    expect(steadied(null, 5)).toBe(5);
  });

  it('moves by five or more, up or down, or stays', () => {
    expect(steadied(5, 6)).toBe(5);
    expect(steadied(5, 9)).toBe(5);
    expect(steadied(5, 10)).toBe(10);
    expect(steadied(12, 8)).toBe(12);
    expect(steadied(12, 7)).toBe(7);
    expect(steadied(9, 4)).toBeNull();
  });

  it('never differs between two days by a small group', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 6 }), { maxLength: 60 }), (steps) => {
        let [count, shown]: [number, number | null] = [0, null];
        for (const step of steps) {
          count = Math.max(0, count + step);
          const next: number | null = steadied(shown, count);
          if (shown !== null && next !== null && next !== shown)
            expect(Math.abs(next - shown)).toBeGreaterThanOrEqual(leastShown);
          shown = next;
        }
      }),
    );
  });
});

describe('answers that come in day by day', () => {
  it('wait until each kind is none or five', () => {
    expect(settled([{ yes: 4, no: 0 }], none)).toEqual(none);
    expect(settled([{ yes: 5, no: 0 }], none)).toEqual({ yes: 5, no: 0 });
    expect(settled([{ yes: 9, no: 1 }], none)).toEqual(none);
    expect(
      settled(
        [
          { yes: 9, no: 1 },
          { yes: 0, no: 4 },
          { yes: 1, no: 0 },
        ],
        none,
      ),
    ).toEqual({ yes: 9, no: 5 });
  });

  it('show none or five and more of each, and so does every difference between two days', () => {
    const day = fc.record({ yes: fc.nat(7), no: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(day, { maxLength: 40 }), (days) => {
        let before = none;
        for (let count = 1; count <= days.length; count++) {
          const now = settled(days.slice(0, count), none);
          expect(isSafe(now)).toBe(true);
          expect(isSafe(less(now, before))).toBe(true);
          before = now;
        }
        expect(added(before, none)).toEqual(before);
      }),
    );
  });
});

const division = (total: number, parts: Parts, known = 0) => ({ total, known, parts });

describe('the parts of a total that may be shown', () => {
  it('are those of five and more', () => {
    expect(shownParts(division(22, { 东: 10, 西: 5, 南: 4, 北: 3 }))).toEqual(['东', '西']);
  });

  it('are one fewer where a small one could be worked out by subtraction', () => {
    expect(shownParts(division(18, { 东: 10, 西: 5, 南: 3 }))).toEqual(['东']);
    expect(shownParts(division(12, { 东: 10, 西: 2 }))).toEqual([]);
  });

  it('are one fewer where the rest tells that all small ones are as large as they can be', () => {
    expect(shownParts(division(23, { 东: 10, 西: 5, 南: 4, 北: 4 }))).toEqual(['东']);
  });

  it('are all where nothing is left over', () => {
    expect(shownParts(division(15, { 东: 10, 西: 5 }))).toEqual(['东', '西']);
  });

  it('are none, and the total is not shown, where all of it but what is known is a small group', () => {
    expect(shownParts(division(12, { 东: 2, 西: 0 }, 10))).toBeNull();
    expect(shownParts(division(14, { 东: 2, 西: 2 }, 10))).toBeNull();
    expect(shownParts(division(16, { 东: 3, 西: 3 }, 10))).toEqual([]);
  });

  it('leave no hidden part that everybody could work out, whatever the figures', () => {
    const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(12), { minKeys: 1 });
    fc.assert(
      fc.property(counts, fc.nat(20), (parts, known) => {
        const total = known + Object.values(parts).reduce((sum, count) => sum + count, 0);
        const shown = shownParts({ total, known, parts });
        expect(shown && workedOut({ total, known, parts }, shown)).toEqual(shown && []);
      }),
      { numRuns: 2000 },
    );
  });

  it('would be found out by the test above: hiding the small ones alone gives them away', () => {
    const planted = division(18, { 东: 10, 西: 5, 南: 3 });
    expect(workedOut(planted, ['东', '西'])).toEqual(['南']);
    expect(workedOut(division(23, { 东: 10, 西: 5, 南: 4, 北: 4 }), ['东', '西'])).toEqual(['南', '北']);
    expect(workedOut(division(13, { 东: 10, 南: 2, 北: 1 }), ['东'])).toContain('南+北');
  });
});
