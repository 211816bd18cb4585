import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workedOut } from '../statistics/testing/work-out.ts';
import type { BulletinFigures } from './bulletin.ts';
import { publicFigures, type ShownFigures } from './public-figures.ts';

type Counts = { received: number; answered: number; rated: number; solved: number; rework: number };
const some: Counts = { received: 60, answered: 50, rated: 30, solved: 20, rework: 6 };
const none: Counts = { received: 0, answered: 0, rated: 0, solved: 0, rework: 0 };
const starts = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23'];

function figuresOf(counts: Counts, rest: Partial<BulletinFigures> = {}): BulletinFigures {
  const { received, answered, rated, solved, rework } = counts;
  return {
    totals: [
      { key: 'received', n: received, of: null },
      { key: 'answered', n: answered, of: null },
      { key: 'rated', n: rated, of: answered },
      { key: 'solved', n: solved, of: rated },
      { key: 'rework', n: rework, of: answered },
      { key: 'proposal.serve', n: 2, of: null },
    ],
    weeks: [],
    measures: [],
    units: [],
    ...rest,
  };
}

const shown = (
  figures: BulletinFigures,
  known = figuresOf(none),
  before: ShownFigures | null = null,
): ShownFigures => publicFigures({ figures, known, before });
const total = (figures: ShownFigures, key: string) => {
  const { n, of } = figures.totals.find((one) => one.key === key) ?? { n: null, of: null };
  return [n, of];
};
const weeksOf = (counts: readonly number[]) =>
  counts.map((received, at) => ({ starts: starts[at] ?? '', received, answered: 0 }));

describe('the figures of a bulletin that everybody reads', () => {
  it('are all of them where no group is small; what the office did is shown whatever it is', () => {
    const public_ = shown(figuresOf(some));
    expect(total(public_, 'received')).toEqual([60, null]);
    expect(total(public_, 'solved')).toEqual([20, 30]);
    expect(total(public_, 'rework')).toEqual([6, 50]);
    expect(total(public_, 'proposal.serve')).toEqual([2, null]);
  });

  it('leave out a count below five, none at all too, and what is a share of it', () => {
    for (const received of [0, 1, 4])
      expect(total(shown(figuresOf({ ...some, received })), 'received')).toEqual([null, null]);
    const unrated = shown(figuresOf({ ...some, rated: 4, solved: 4 }));
    expect([total(unrated, 'rated'), total(unrated, 'solved')]).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('leave out a share whose rest is one to four people; all of them and none of them can be said', () => {
    const solved = (n: number) => total(shown(figuresOf({ ...some, solved: n })), 'solved');
    expect([solved(28), solved(3)]).toEqual([
      [null, null],
      [null, null],
    ]);
    expect([solved(30), solved(0), solved(25)]).toEqual([
      [30, 30],
      [0, 30],
      [25, 30],
    ]);
  });

  it('leave out what would be a small group once the published answers are counted off', () => {
    const known = figuresOf({ received: 57, answered: 20, rated: 9, solved: 8, rework: 0 });
    const public_ = shown(figuresOf({ ...some, solved: 11 }), known);
    expect(total(public_, 'received')).toEqual([null, null]);
    expect(total(public_, 'rated')).toEqual([30, 50]);
    expect(total(public_, 'solved')).toEqual([null, null]);
  });

  it('stay as they were shown before of the same period unless they moved by five', () => {
    const before = shown(figuresOf(some));
    const now = (counts: Partial<Counts>) =>
      shown(figuresOf({ ...some, ...counts }), figuresOf(none), before);
    expect(total(now({ received: 62 }), 'received')).toEqual([60, null]);
    expect(total(now({ received: 65 }), 'received')).toEqual([65, null]);
    expect(total(now({ rated: 32, solved: 21 }), 'solved')).toEqual([20, 30]);
  });

  it('name a measure with five cases, and no number where few are about something else', () => {
    const measures = [
      { id: 'm57', n: 58, of: 60 },
      { id: 'm3', n: 9, of: 60 },
      { id: 'm4', n: 4, of: 60 },
    ];
    const public_ = shown(figuresOf(some, { measures }));
    expect(public_.measures).toEqual([
      { key: 'm57', n: null, of: null },
      { key: 'm3', n: 9, of: 60 },
    ]);
    expect(public_.otherMeasures).toBeNull();
    expect(shown(figuresOf({ ...some, received: 4 }, { measures })).measures).toEqual([]);
  });

  it('tell of a unit how many it was given, and how many it answered where neither these nor the others are few', () => {
    const units = [
      { id: 'a', n: 20, of: 30 },
      { id: 'b', n: 11, of: 12 },
      { id: 'c', n: 2, of: 4 },
    ];
    expect(shown(figuresOf(some, { units })).units).toEqual([
      { key: 'a', n: 20, of: 30 },
      { key: 'b', n: null, of: 12 },
    ]);
  });

  it('hide a second week where one alone could be worked out from the total', () => {
    const received = shown(figuresOf(some, { weeks: weeksOf([30, 20, 7, 3]) })).weeks.map(
      (week) => week.received,
    );
    expect(received).toEqual([30, 20, null, null]);
  });

  it('leave no week, whatever came, that somebody could work out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(14), { minLength: 4, maxLength: 4 }), (counts) => {
        const received = counts.reduce((sum, count) => sum + count, 0);
        const { weeks } = shown(figuresOf({ ...some, received }, { weeks: weeksOf(counts) }));
        const told = weeks.flatMap((week) => (week.received === null ? [] : [week.starts]));
        const parts = Object.fromEntries(counts.map((count, at) => [starts[at] ?? '', count]));
        if (received < 5) expect(told).toEqual([]);
        else if (told.length > 0) expect(workedOut({ total: received, known: 0, parts }, told)).toEqual([]);
      }),
    );
  });
});
