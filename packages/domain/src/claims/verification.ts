import { leastShown } from '../statistics/small-groups.ts';

/** What a citizen can say of a measure or of one of its figures. */
export const verificationAnswers = ['yes', 'partly', 'no', 'cannotTell'] as const;
export type VerificationAnswer = (typeof verificationAnswers)[number];
export type VerificationCounts = Readonly<Record<VerificationAnswer, number>>;
export const noAnswers: VerificationCounts = { yes: 0, partly: 0, no: 0, cannotTell: 0 };

/** How many answered, and how many of them could tell. */
export function answersOf(counts: VerificationCounts): { all: number; telling: number } {
  const telling = counts.yes + counts.partly + counts.no;
  return { all: telling + counts.cannotTell, telling };
}

export type ClaimStanding = 'confirmed' | 'disputed' | 'unknown';

/**
 * What the answers say together: `confirmed` when the 95 % interval of the share of yes, among those who could tell, lies
 * wholly above one half, `disputed` when it lies wholly below. Everything else, and fewer than five who could tell, is
 * `unknown`: nobody having answered is not agreement.
 */
export function claimStanding(
  counts: VerificationCounts,
  interval: { low: number; high: number } | null,
): ClaimStanding {
  if (interval === null || answersOf(counts).telling < leastShown) return 'unknown';
  if (interval.low > 0.5) return 'confirmed';
  return interval.high < 0.5 ? 'disputed' : 'unknown';
}
