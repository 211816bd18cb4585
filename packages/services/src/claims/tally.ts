import type { TallyView } from '@huiyin/contract/portal/claims';
import type { VerificationCountRow } from '@huiyin/db/sql/read-verification-counts';
import {
  answersOf,
  type ClaimStanding,
  claimStanding,
  leastAnswersShown,
  shownGroups,
  type VerificationCounts,
} from '@huiyin/domain/claims/verification';
import { wilsonInterval } from '@huiyin/trends/proportion';

type Place = { readonly start: number; readonly end: number };

/** The rows about one figure: those whose place overlaps it, since a later reading may draw its bounds a little differently. */
export function rowsAbout(rows: readonly VerificationCountRow[], claim: Place): VerificationCountRow[] {
  return rows.filter(
    ({ claimStarts, claimEnds }) =>
      claimStarts !== null && claimEnds !== null && claimStarts < claim.end && claim.start < claimEnds,
  );
}

/** Adds rows up by answer. */
export function countsOf(rows: readonly VerificationCountRow[]): VerificationCounts {
  const sum = (answer: string) =>
    rows.reduce((total, row) => total + (row.answer === answer ? row.count : 0), 0);
  return { yes: sum('yes'), partly: sum('partly'), no: sum('no'), cannotTell: sum('cannotTell') };
}

/** What the public sees of an item's answers: nothing, "fewer than five", or each count with the interval of the share of yes. */
export function tallyOf(rows: readonly VerificationCountRow[]): TallyView {
  const counts = countsOf(rows);
  const { all, telling } = answersOf(counts);
  if (all === 0) return { kind: 'none' };
  if (all < leastAnswersShown) return { kind: 'few', under: leastAnswersShown };
  return { kind: 'counted', ...counts, confirmed: wilsonInterval({ n: counts.yes, N: telling }) };
}

/** Whether the answers to an item confirm it, dispute it, or leave it unknown. */
export function standingOf(rows: readonly VerificationCountRow[]): ClaimStanding {
  const counts = countsOf(rows);
  return claimStanding(counts, wilsonInterval({ n: counts.yes, N: answersOf(counts).telling }));
}

/** The answers by town, only of towns whose count tells nothing of a small one. */
export function tallyByTown(rows: readonly VerificationCountRow[]): { town: string; tally: TallyView }[] {
  const ofTown = (town: string) => rows.filter((row) => row.town === town);
  const towns = [...new Set(rows.flatMap(({ town }) => (town === null ? [] : [town])))];
  const counts = towns.map((group) => ({ group, count: answersOf(countsOf(ofTown(group))).all }));
  return shownGroups(answersOf(countsOf(rows)).all, counts).map((town) => ({
    town,
    tally: tallyOf(ofTown(town)),
  }));
}
