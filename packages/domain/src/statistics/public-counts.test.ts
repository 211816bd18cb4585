import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counted, publicCounts, unpublishedReasons } from './public-counts.ts';
import { leastShown } from './small-groups.ts';
import { workedOut } from './testing/work-out.ts';

const row = (key: string, received: number, more: Partial<Counted> = {}): Counted => ({
  ...{ key, received, answered: received, known: 0, shownReceived: null, shownAnswered: null },
  ...more,
});
const whole = (received: number, reasons: readonly number[], known = 0): Counted[] => [
  row('all', received, { answered: known + reasons.reduce((sum, count) => sum + count, 0), known }),
  ...unpublishedReasons.map((reason, place) => row(reason, reasons[place] ?? 0)),
];
const shownOf = (counted: readonly Counted[]) =>
  Object.fromEntries(
    publicCounts(counted).map(({ key, received, answered }) => [key, { received, answered }]),
  );

describe('what the public is shown of the daily counts', () => {
  it('is everything where no group is small', () => {
    expect(shownOf(whole(40, [6, 5, 7], 12))).toEqual({
      all: { received: 40, answered: 30 },
      declined: { received: null, answered: 6 },
      awaitingCitizen: { received: null, answered: 5 },
      notYetReviewed: { received: null, answered: 7 },
    });
  });

  it('leaves out a small reason, and a second one from which it could be worked out', () => {
    expect(Object.keys(shownOf(whole(40, [9, 6, 2], 12)))).toEqual(['all', 'declined']);
  });

  it('leaves out how many were answered where those that wait are few', () => {
    expect(shownOf(whole(33, [6, 5, 7], 12)).all).toEqual({ received: 33, answered: null });
  });

  it('leaves out how many were answered where those that are not public are few', () => {
    expect(shownOf(whole(40, [1, 1, 1], 12))).toEqual({ all: { received: 40, answered: null } });
  });

  it('leaves out how many cases a measure has where those without a published answer are few', () => {
    expect(shownOf([row('m', 9, { known: 5 })])).toEqual({});
    expect(shownOf([row('m', 10, { known: 5 })])).toEqual({ m: { received: 10, answered: null } });
    expect(shownOf([row('m', 4)])).toEqual({});
  });

  it('keeps what it showed until five more have come or gone', () => {
    expect(shownOf([row('m', 9, { shownReceived: 6 })])).toEqual({ m: { received: 6, answered: null } });
    expect(shownOf([row('m', 11, { shownReceived: 6 })])).toEqual({ m: { received: 11, answered: null } });
    expect(shownOf([row('m', 1, { shownReceived: 6 })])).toEqual({});
  });

  it('lets nobody work out a small group from any of the tables, whatever the figures', () => {
    const counts = fc.array(fc.nat(14), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(counts, fc.nat(20), fc.nat(12), (reasons, known, waiting) => {
        const answered = known + reasons.reduce((sum, count) => sum + count, 0);
        const shown = shownOf(whole(answered + waiting, reasons, known));
        const listed = Object.keys(shown).filter((key) => key !== 'all');
        if (shown.all?.answered == null) return;
        expect(answered + waiting - shown.all.answered).toBeGreaterThanOrEqual(leastShown);
        const parts = Object.fromEntries(unpublishedReasons.map((key, place) => [key, reasons[place] ?? 0]));
        expect(workedOut({ total: shown.all.answered, known, parts }, listed)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
