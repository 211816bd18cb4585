import { added, isSafe, less, type Parts } from './small-groups.ts';

/** What was said on one day, in all and at each place; what named no place is in `whole` alone. */
export interface PlacedDay<Counts extends Parts> {
  /** A civil date. */
  readonly on: string;
  readonly whole: Counts;
  readonly places: ReadonlyMap<string, Counts>;
}

/**
 * What may be shown by place, while the whole is shown day by day as `settled` says: it moves once a month, when a month is
 * over. A month is what became visible of the whole in it, never a part of that. Of each month a place is shown whose every count is
 * none or five and more, for as long as what is left of the month is so too; what is left stays left, and is given to no place
 * later. So every place, what is left of all, and every difference between two times is made of whole cells of none or five and
 * more. `asOf` is the first day that is not counted; the month it lies in is not over. Pure.
 */
export function shownByPlace<Counts extends Parts>(
  days: readonly PlacedDay<Counts>[],
  none: Counts,
  asOf: string,
): Map<string, Counts> {
  const shown = new Map<string, Counts>();
  for (const [month, { whole, places }] of monthsOf(days, none)) {
    if (month >= monthOf(asOf)) continue;
    for (const [place, counts] of shownOf(whole, places))
      shown.set(place, added(counts, shown.get(place) ?? {}));
  }
  return shown;
}

type Cells<Counts> = { readonly whole: Counts; readonly places: ReadonlyMap<string, Counts> };

/** Days taken together until the whole is settled, by the month in which that was. */
function monthsOf<Counts extends Parts>(
  days: readonly PlacedDay<Counts>[],
  none: Counts,
): Map<string, Cells<Counts>> {
  const months = new Map<string, Cells<Counts>>();
  const nothing: Cells<Counts> = { whole: none, places: new Map() };
  let waiting = nothing;
  for (const day of days) {
    waiting = together(day, waiting);
    if (!isSafe(waiting.whole)) continue;
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

/** The places of one month that may be shown: the smallest go first where what is left would be a small group. */
function shownOf<Counts extends Parts>(
  whole: Counts,
  places: ReadonlyMap<string, Counts>,
): [string, Counts][] {
  const shown = [...places]
    .filter(([, counts]) => isSafe(counts) && sizeOf(counts) > 0)
    .sort(([, one], [, other]) => sizeOf(other) - sizeOf(one));
  while (shown.length > 0 && !isSafe(shown.reduce((rest, [, counts]) => less(rest, counts), whole)))
    shown.pop();
  return shown;
}

function sizeOf(counts: Parts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function monthOf(date: string): string {
  return date.slice(0, 7);
}
