import type { TallyView } from '@huiyin/contract/portal/claims';
import type { VerificationCountRow } from '@huiyin/db/sql/read-verification-counts';
import {
  answersOf,
  type ClaimStanding,
  claimStanding,
  noAnswers,
  type VerificationCounts,
} from '@huiyin/domain/claims/verification';
import type { CivilDate } from '@huiyin/domain/clock/civil-date';
import { shownByPlace } from '@huiyin/domain/statistics/closed-months';
import { leastShown, settled } from '@huiyin/domain/statistics/small-groups';
import { wilsonInterval } from '@huiyin/trends/proportion';

type Place = { readonly start: number; readonly end: number };
/** How many gave one answer to one thing on one day. */
type DayCount = { readonly answer: string; readonly givenOn: string; readonly count: number };

/** The rows about one figure: those whose place overlaps it, since a later reading may draw its bounds a little differently. */
export function rowsAbout(rows: readonly VerificationCountRow[], claim: Place): VerificationCountRow[] {
  return rows.filter(
    ({ claimStarts, claimEnds }) =>
      claimStarts !== null && claimEnds !== null && claimStarts < claim.end && claim.start < claimEnds,
  );
}

type Said = { readonly byChecker: boolean };

/** The rows of the public, and those of invited checkers: never counted together. */
export function bySpeaker<Row extends Said>(rows: readonly Row[]): { people: Row[]; checkers: Row[] } {
  const of = (byChecker: boolean) => rows.filter((row) => row.byChecker === byChecker);
  return { people: of(false), checkers: of(true) };
}

/** What people and what invited checkers said of one item. */
export function talliesOf(rows: readonly VerificationCountRow[]): { said: TallyView; checked: TallyView } {
  const { people, checkers } = bySpeaker(rows);
  return { said: tallyOf(people), checked: tallyOf(checkers) };
}

/** Adds rows up by answer. */
export function countsOf(rows: readonly DayCount[]): VerificationCounts {
  const sum = (answer: string) =>
    rows.reduce((total, row) => total + (row.answer === answer ? row.count : 0), 0);
  return { yes: sum('yes'), partly: sum('partly'), no: sum('no'), cannotTell: sum('cannotTell') };
}

/** What the public sees of an item's answers: that they are not enough yet, or each count with the interval of the share of yes. */
export function tallyOf(rows: readonly DayCount[]): TallyView {
  return tallyView(settled(daysOf(rows).map(countsOf), noAnswers));
}

/** Whether the answers to an item confirm it, dispute it, or leave it unknown; from what is shown, never from more. */
export function standingOf(rows: readonly VerificationCountRow[]): ClaimStanding {
  const counts = settled(daysOf(rows).map(countsOf), noAnswers);
  return claimStanding(counts, wilsonInterval({ n: counts.yes, N: answersOf(counts).telling }));
}

/** The answers by town, largest first, of the months that are over on `asOf`: as `shownByPlace` lets them be told. */
export function tallyByTown(
  rows: readonly VerificationCountRow[],
  asOf: CivilDate,
): { town: string; tally: TallyView }[] {
  const days = daysOf(rows).map((day) => {
    const towns = new Set(day.flatMap(({ town }) => town ?? []));
    const places = [...towns].map(
      (town) => [town, countsOf(day.filter((row) => row.town === town))] as const,
    );
    return { on: day[0]?.givenOn ?? '', whole: countsOf(day), places: new Map(places) };
  });
  return [...shownByPlace(days, noAnswers, asOf)]
    .sort(([, one], [, other]) => answersOf(other).all - answersOf(one).all)
    .map(([town, counts]) => ({ town, tally: tallyView(counts) }));
}

/** The rows of each day, in the order of the days. */
function daysOf<Row extends DayCount>(rows: readonly Row[]): Row[][] {
  const days = new Map<string, Row[]>();
  for (const row of rows) days.set(row.givenOn, [...(days.get(row.givenOn) ?? []), row]);
  return [...days.keys()].sort().map((day) => days.get(day) ?? []);
}

function tallyView(counts: VerificationCounts): TallyView {
  const { all, telling } = answersOf(counts);
  if (all === 0) return { kind: 'few', under: leastShown };
  return { kind: 'counted', ...counts, confirmed: wilsonInterval({ n: counts.yes, N: telling }) };
}
