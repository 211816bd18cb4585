import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlacedDay, shownByPlace } from './closed-months.ts';
import { added, isSafe, isSafeMove, less, settled } from './small-groups.ts';

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

const calendar = Array.from({ length: 120 }, (_, at) =>
  new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
);

/** Somebody who answers on a day, at a place or at none, and perhaps once more later, otherwise or from elsewhere. */
type Answer = { readonly at: number; readonly place: number; readonly says: keyof Counts };
/** Every tenth day, so that many answer on the same ones; those who answer anew do so on two of them, so that counts do fall. */
const given = (says: fc.Arbitrary<keyof Counts>, turn: fc.Arbitrary<number>) =>
  fc.record({ at: turn.map((tens) => tens * 10), place: fc.nat(towns.length), says });
const first = given(
  fc.constantFrom<keyof Counts>('yes', 'yes', 'yes', 'no'),
  fc.integer({ min: 0, max: 11 }),
);
const anew = given(fc.constantFrom<keyof Counts>('yes', 'no', 'no', 'no'), fc.constantFrom(7, 10));
const people = fc.array(fc.tuple(first, fc.option(anew, { freq: 2 })), { maxLength: 140, size: 'max' });
/** Nothing is published anew but on the day after one of these, and when a month is over. */
const publications = calendar.filter((on, at) => at % 10 === 1 || on.endsWith('-01'));

function daysWith(all: readonly (readonly [Answer, Answer | null])[]): PlacedDay<Counts>[] {
  const moves = all.flatMap(([first, second]) => {
    const given = { ...first, by: 1 };
    if (!second || second.at <= first.at) return [given];
    return [given, { ...first, at: second.at, by: -1 }, { ...second, by: 1 }];
  });
  const days = [...new Set(moves.map(({ at }) => at))].sort((one, other) => one - other);
  return days.map((at) => {
    const said = [...towns, 'none'].map(() => none);
    for (const move of moves.filter((one) => one.at === at)) {
      const place = said[move.place] ?? none;
      said[move.place] = { ...place, [move.says]: place[move.says] + move.by };
    }
    return day(calendar[at] ?? '', said);
  });
}

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
  it('finds none or five and more in every cell, in what is left, and between any two days, whoever answers anew', () => {
    let fell = 0;
    fc.assert(
      fc.property(people, (all) => {
        const days = daysWith(all);
        const told = publications.map((asOf) => published(days, asOf));
        const small = told.flatMap((now, at) => {
          const before = told[at - 1] ?? now;
          const moved = [now.whole, ...now.places].map((cell, place) =>
            less(cell, [before.whole, ...before.places][place] ?? none),
          );
          fell += moved.filter(({ yes, no }) => yes < 0 || no < 0).length;
          return [
            ...[now.whole, now.left, ...now.places].filter((cell) => !isSafe(cell)),
            ...moved.filter((cell) => !isSafeMove(cell)),
          ];
        });
        expect(small).toEqual([]);
      }),
      { numRuns: 150 },
    );
    // Some counts did fall: else nothing was tried.
    expect(fell).toBeGreaterThan(0);
  });

  it('would find one person by counts that follow each change at once', () => {
    const days = [day('2026-03-04', [yes(6)]), day('2026-03-05', [{ yes: -1, no: 1 }])];
    expect(
      settled(
        days.map(({ whole }) => whole),
        none,
      ),
    ).toEqual(yes(6));
    const naive = days.reduce((sum, { whole }) => added(sum, whole), none);
    expect(isSafeMove(less(naive, yes(6)))).toBe(false);
  });

  it('sees a count fall once five have answered anew, and a town go with the last of its groups', () => {
    const before = [day('2026-03-04', [yes(11)])];
    const anew = [...before, day('2026-04-05', [{ yes: -6, no: 6 }])];
    expect(
      settled(
        anew.map(({ whole }) => whole),
        none,
      ),
    ).toEqual({ yes: 5, no: 6 });
    expect(shownByPlace(anew, none, '2026-04-30').get('东')).toBeUndefined();
    expect(shownByPlace(anew, none, '2026-05-01').get('东')).toEqual({ yes: 5, no: 6 });
  });

  it('would be told of a small group by places that are added up from day to day', () => {
    const days = [day('2026-03-04', [yes(6), yes(5)]), day('2026-03-05', [yes(2), yes(3)])];
    const naive = days.map((one) => one.places.get('东') ?? none);
    expect(isSafe(less(added(naive[0] ?? none, naive[1] ?? none), naive[0] ?? none))).toBe(false);
    expect(shownByPlace(days, none, '2026-03-05')).toEqual(shownByPlace(days, none, '2026-03-06'));
  });
});
