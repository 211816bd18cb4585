import { added, isSafe, isSafeMove, less, type Parts, settled, settling } from './small-groups.ts';

/**
 * What one day changed, in all and at each place; what named no place is in `whole` alone. Less than none where answers were given anew
 * later, or somewhere else.
 */
export interface PlacedDay<Counts extends Parts> {
  /** A civil date. */
  readonly on: string;
  readonly whole: Counts;
  readonly places: ReadonlyMap<string, Counts>;
}

/**
 * What may be shown by place, while the whole is shown day by day as `settled` says: it moves once a month, when a month is
 * over. A month is what became visible of the whole in it, never a part of that. Of each month a place moves whose every count moves by
 * nothing or by five and more and is then none or five and more, for as long as the same is true of what is left; what is left stays left,
 * and is given to no place later. So every place, what is left of all, and every difference of a place between two times is none or five
 * and more. `asOf` is the first day that is not counted; the month it lies in is not over. Pure.
 */
export function shownByPlace<Counts extends Parts>(
  days: readonly PlacedDay<Counts>[],
  none: Counts,
  asOf: string,
): Map<string, Counts> {
  let shown: ReadonlyMap<string, Counts> = new Map();
  let whole = none;
  for (const [month, cells] of monthsOf(days, none)) {
    if (month >= monthOf(asOf)) continue;
    const before = { whole, shown };
    whole = added(whole, cells.whole);
    shown = movedBy(cells, before);
  }
  // The whole goes on moving within the month, and may leave less than a group beside what is shown.
  const today = settled(
    days.map((day) => day.whole),
    none,
  );
  return withoutSmallRest(new Map(shown), today);
}

type Cells<Counts> = { readonly whole: Counts; readonly places: ReadonlyMap<string, Counts> };

/** Days taken together until the whole is settled, by the month in which that was. */
function monthsOf<Counts extends Parts>(
  days: readonly PlacedDay<Counts>[],
  none: Counts,
): Map<string, Cells<Counts>> {
  const months = new Map<string, Cells<Counts>>();
  const nothing: Cells<Counts> = { whole: none, places: new Map() };
  const isSettled = settling();
  let waiting = nothing;
  for (const day of days) {
    waiting = together(day, waiting);
    if (!isSettled(day.whole)) continue;
    const month = monthOf(day.on);
    months.set(month, together(waiting, months.get(month) ?? nothing));
    waiting = nothing;
  }
  return months;
}

function together<Counts extends Parts>(one: Cells<Counts>, other: Cells<Counts>): Cells<Counts> {
  const places = new Map(other.places);
  for (const [place, counts] of one.places) places.set(place, added(counts, places.get(place) ?? {}));
  return { whole: added(one.whole, other.whole), places };
}

type Shown<Counts> = { readonly whole: Counts; readonly shown: ReadonlyMap<string, Counts> };

/** What is shown after a month: the places that move the least stay as they were where what is left would be a small group. */
function movedBy<Counts extends Parts>(
  month: Cells<Counts>,
  before: Shown<Counts>,
): ReadonlyMap<string, Counts> {
  const moving = [...month.places]
    .map(([place, move]) => ({ place, move, after: added(move, before.shown.get(place) ?? {}) }))
    .filter(({ move, after }) => sizeOf(move) > 0 && isSafeMove(move) && isSafe(after))
    .sort((one, other) => sizeOf(other.move) - sizeOf(one.move));
  const whole = added(month.whole, before.whole);
  for (; moving.length > 0; moving.pop()) {
    const left = moving.reduce((rest, { move }) => less(rest, move), month.whole);
    const shown = new Map(before.shown);
    for (const { place, after } of moving) shown.set(place, after);
    if (isSafeMove(left) && isSafe(restOf(whole, shown))) return shown;
  }
  return withoutSmallRest(new Map(before.shown), whole);
}

/** Without places that have nothing to show, and without the smallest for as long as what is left beside them is a small group. */
function withoutSmallRest<Counts extends Parts>(
  shown: Map<string, Counts>,
  whole: Counts,
): Map<string, Counts> {
  for (const [place, counts] of shown) if (sizeOf(counts) === 0) shown.delete(place);
  const places = [...shown].sort(([, one], [, other]) => sizeOf(other) - sizeOf(one));
  while (!isSafe(restOf(whole, shown))) {
    const smallest = places.pop();
    if (!smallest) break;
    shown.delete(smallest[0]);
  }
  return shown;
}

function restOf<Counts extends Parts>(whole: Counts, shown: ReadonlyMap<string, Counts>): Counts {
  return [...shown.values()].reduce((rest, counts) => less(rest, counts), whole);
}

function sizeOf(counts: Parts): number {
  return Object.values(counts).reduce((sum, count) => sum + Math.abs(count), 0);
}

function monthOf(date: string): string {
  return date.slice(0, 7);
}
