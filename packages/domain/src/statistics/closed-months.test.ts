import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlacedDay, shownByPlace } from './closed-months.ts';
import { added, isSafe, less, settled } from './small-groups.ts';

const none = { yes: 0, no: 0 };
type Counts = typeof none;
const towns = ['东', '西', '南'];

/** What the towns and those without a town said on a day. */
const day = (on: string, said: readonly Counts[]): PlacedDay<Counts> => ({
  on,
  whole: said.reduce((sum, counts) => added(sum, counts), none),
  places: new Map(towns.flatMap((town, place) => (said[place] ? [[town, said[place]] as const] : []))),
});
const yes = (count: number): Counts => ({ yes: count, no: 0 });

describe('what is shown by place', () => {
  it('moves when a month is over, and not before', () => {
    const days = [day('2026-03-04', [yes(6), yes(5)])];
    expect(shownByPlace(days, none, '2026-03-31').size).toBe(0);
    expect([...shownByPlace(days, none, '2026-04-01')]).toEqual([
      ['东', yes(6)],
      ['西', yes(5)],
    ]);
  });

  it('leaves out who is few, and a second place from which they could be worked out', () => {
    const left = shownByPlace([day('2026-03-04', [yes(9), yes(6), yes(2)])], none, '2026-04-01');
    expect([...left.keys()]).toEqual(['东']);
  });

  it('gives what was left over in a month to no place later', () => {
    const days = [day('2026-03-04', [yes(4), yes(6), yes(4)]), day('2026-04-04', [yes(5)])];
    expect([...shownByPlace(days, none, '2026-05-01')]).toEqual([
      ['西', yes(6)],
      ['东', yes(5)],
    ]);
  });

  it('takes a month up to where the whole is shown, and no further', () => {
    const days = [
      day('2026-03-04', [yes(6)]),
      day('2026-03-30', [yes(3)]),
      day('2026-04-02', [yes(2), yes(5)]),
    ];
    expect([...shownByPlace(days, none, '2026-04-01')]).toEqual([['东', yes(6)]]);
    expect(shownByPlace(days, none, '2026-05-01').get('东')).toEqual(yes(11));
  });
});

const counts = fc.record({ yes: fc.nat(6), no: fc.oneof(fc.constant(0), fc.nat(6)) });
const said = fc.array(counts, { minLength: 1, maxLength: 4 });
const calendar = Array.from({ length: 90 }, (_, at) =>
  new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
);
const year = fc
  .array(fc.tuple(fc.nat(88), said), { maxLength: 25 })
  .map((some) => [...new Map(some).entries()].sort(([one], [other]) => one - other))
  .map((some) => some.map(([at, of]) => day(calendar[at] ?? '', of)));

/** All that is published as of a day: the whole, each place, and what anybody works out as left over. */
function published(days: readonly PlacedDay<Counts>[], asOf: string) {
  const known = days.filter(({ on }) => on < asOf);
  const whole = settled(
    known.map((one) => one.whole),
    none,
  );
  const places = shownByPlace(known, none, asOf);
  const left = [...places.values()].reduce((rest, one) => less(rest, one), whole);
  return { whole, left, places: towns.map((town) => places.get(town) ?? none) };
}

describe('somebody who keeps every day’s publication', () => {
  it('finds none or five and more in every cell, in what is left, and between any two days', () => {
    fc.assert(
      fc.property(year, (days) => {
        const all = calendar.map((asOf) => published(days, asOf));
        const small = all.flatMap((now, at) => {
          const before = all[at - 1] ?? now;
          const moved = now.places.map((cell, place) => less(cell, before.places[place] ?? none));
          return [now.whole, now.left, ...now.places, ...moved].filter((cell) => !isSafe(cell));
        });
        expect(small).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('would be told of a small group by places that are added up from day to day', () => {
    const days = [day('2026-03-04', [yes(6), yes(5)]), day('2026-03-05', [yes(2), yes(3)])];
    const naive = days.map((one) => one.places.get('东') ?? none);
    expect(isSafe(less(added(naive[0] ?? none, naive[1] ?? none), naive[0] ?? none))).toBe(false);
    expect(shownByPlace(days, none, '2026-03-05')).toEqual(shownByPlace(days, none, '2026-03-06'));
  });
});
