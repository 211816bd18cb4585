import { addDays, type CivilDate } from '../clock/civil-date.ts';

/** Whom the office invites to look at measures: 体验官, 村务监督员, others. */
export const checkerKinds = ['experienceOfficer', 'villageSupervisor', 'other'] as const;
export type CheckerKind = (typeof checkerKinds)[number];

/** For how many days a checker may be invited at the most. */
export const longestTerm = 365;
/** Days within which an invitation link is taken up. */
export const invitationDays = 14;

export type CheckerFacts = {
  readonly untilOn: CivilDate;
  readonly acceptedOn: CivilDate | null;
  readonly revokedOn: CivilDate | null;
  /** An invitation link waits to be taken up. */
  readonly isInvited: boolean;
};
export type CheckerStanding = 'invited' | 'active' | 'ended' | 'revoked';

/** How a checker stands on `today`; one whose link ran out unused reads as `ended` as well. */
export function checkerStanding(checker: CheckerFacts, today: CivilDate): CheckerStanding {
  if (checker.revokedOn !== null) return 'revoked';
  if (checker.untilOn < today) return 'ended';
  if (checker.isInvited) return 'invited';
  return checker.acceptedOn === null ? 'ended' : 'active';
}

/** The last day of a term of `days` that begins `today`. */
export function termEnd(today: CivilDate, days: number): CivilDate {
  return addDays(today, days - 1);
}
