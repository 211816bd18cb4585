import { addDays, type CivilDate, daysBetween } from '../clock/civil-date.ts';
import type { Calendar } from '../clock/working-days.ts';
import { type ClueWay, clueWays } from './clue.ts';
import { type ClueDays, clueDeadlines } from './clue-deadlines.ts';

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
  readonly days: ClueDays;
  readonly registeredOn: CivilDate;
  /** Every decision on how to deal with it, in the order in which they were entered. */
  readonly decisions: readonly { readonly way: ClueWay; readonly on: CivilDate }[];
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
 * of each way and age and how many overdue, as it stood at the end of `to`: what was decided or told later changes no earlier return. A
 * clue that was registered later, by a clock that was set back, is in none of it.
 */
export function countClues(
  clues: readonly CountedClue[],
  { from, to }: { from: CivilDate; to: CivilDate },
  calendar: Calendar,
): ClueReturn {
  const within = (day: CivilDate | null) => day !== null && day >= from && day <= to;
  const open = clues.filter(
    ({ registeredOn, days: { closedOn } }) => registeredOn <= to && (closedOn === null || closedOn > to),
  );
  const ways = { undecided: 0, inquiry: 0, preliminaryCheck: 0, heldPending: 0, settled: 0 };
  const ages = { month: 0, quarter: 0, halfYear: 0, longer: 0 };
  for (const { registeredOn, decisions } of open) {
    ways[decisions.findLast(({ on }) => on <= to)?.way ?? 'undecided'] += 1;
    const days = daysBetween(registeredOn, to);
    ages[lastDay.find(([, last]) => days <= last)?.[0] ?? 'longer'] += 1;
  }
  return {
    registered: clues.filter(({ registeredOn }) => within(registeredOn)).length,
    closed: clues.filter(({ days: { closedOn } }) => within(closedOn)).length,
    overdue: open.filter((clue) => wasOverdue(clue, to, calendar)).length,
    ...{ ways, ages },
  };
}

function wasOverdue({ days, decisions }: CountedClue, today: CivilDate, calendar: Calendar): boolean {
  const by = (day: CivilDate | null) => (day !== null && day <= today ? day : null);
  const known = {
    ...{ realName: days.realName, receivedOn: days.receivedOn, forwardedOn: by(days.forwardedOn) },
    ...{ answeredOn: by(days.answeredOn), closedOn: by(days.closedOn), resultToldOn: by(days.resultToldOn) },
    decidedOn: by(decisions[0]?.on ?? null),
  };
  return clueDeadlines(known, { today, calendar }).some(({ overdue }) => overdue);
}

/** The first day of the quarter of `day`. */
export function quarterStart(day: CivilDate): CivilDate {
  const [year = '', month = '1'] = day.split('-');
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
  return `${year}-${String(first).padStart(2, '0')}-01`;
}

/** The last quarter that was over before `day`: the one a return is made for. */
export function quarterBefore(day: CivilDate): { readonly from: CivilDate; readonly to: CivilDate } {
  const to = addDays(quarterStart(day), -1);
  return { from: quarterStart(to), to };
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
