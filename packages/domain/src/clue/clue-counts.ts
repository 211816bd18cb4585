import { type CivilDate, daysBetween } from '../clock/civil-date.ts';
import { type ClueState, type ClueWay, clueWays } from './clue.ts';

/** How long an open clue has been in the ledger, by its last day. */
export const clueAges = ['month', 'quarter', 'halfYear', 'longer'] as const;
export type ClueAge = (typeof clueAges)[number];
const lastDay: readonly [ClueAge, number][] = [
  ['month', 30],
  ['quarter', 90],
  ['halfYear', 180],
];

export const clueReturnWays = ['undecided', ...clueWays] as const;
export type ClueReturnWay = (typeof clueReturnWays)[number];

export type CountedClue = {
  readonly state: ClueState;
  readonly way: ClueWay | null;
  readonly registeredOn: CivilDate;
  readonly closedOn: CivilDate | null;
  readonly overdue: boolean;
};

export type ClueReturn = {
  readonly registered: number;
  readonly closed: number;
  readonly overdue: number;
  readonly ways: Readonly<Record<ClueReturnWay, number>>;
  readonly ages: Readonly<Record<ClueAge, number>>;
};

/**
 * The quarterly return (季报): registered and closed between `from` and `to`, both days included; of what was open on `to`, how many
 * of each way and age. A clue that was registered later, by a clock that was set back, is in none of it.
 */
export function countClues(
  clues: readonly CountedClue[],
  { from, to }: { from: CivilDate; to: CivilDate },
): ClueReturn {
  const within = (day: CivilDate | null) => day !== null && day >= from && day <= to;
  const open = clues.filter(
    ({ registeredOn, closedOn }) => registeredOn <= to && (closedOn === null || closedOn > to),
  );
  const ways = { undecided: 0, inquiry: 0, preliminaryCheck: 0, heldPending: 0, settled: 0 };
  const ages = { month: 0, quarter: 0, halfYear: 0, longer: 0 };
  for (const { way, registeredOn } of open) {
    ways[way ?? 'undecided'] += 1;
    const days = daysBetween(registeredOn, to);
    ages[lastDay.find(([, last]) => days <= last)?.[0] ?? 'longer'] += 1;
  }
  return {
    registered: clues.filter(({ registeredOn }) => within(registeredOn)).length,
    closed: clues.filter(({ closedOn }) => within(closedOn)).length,
    overdue: open.filter(({ overdue }) => overdue).length,
    ...{ ways, ages },
  };
}

/** A figure as it may leave the room: exact, under five, or a band of five. */
export type OutsideCount = { readonly from: number; readonly to: number };

const least = 5;

/**
 * How the figures of a return leave the room. A figure of one to four reads "under five"; where there is one, all others become bands
 * of five, since sums and what is left of them would give it away.
 */
export function countsOutside(counts: readonly number[]): readonly OutsideCount[] {
  const isSmall = (count: number) => count > 0 && count < least;
  const banded = counts.some(isSmall);
  return counts.map((count) => {
    if (isSmall(count)) return { from: 1, to: least - 1 };
    if (!banded || count === 0) return { from: count, to: count };
    const from = Math.floor(count / least) * least;
    return { from, to: from + least - 1 };
  });
}
