/** What a citizen can say of a measure or of one of its figures. */
export const verificationAnswers = ['yes', 'partly', 'no', 'cannotTell'] as const;
export type VerificationAnswer = (typeof verificationAnswers)[number];
export type VerificationCounts = Readonly<Record<VerificationAnswer, number>>;

/** Fewer answers than this are shown as "fewer than 5", and a town with fewer is not shown at all. */
export const leastAnswersShown = 5;

/** How many answered, and how many of them could tell. */
export function answersOf(counts: VerificationCounts): { all: number; telling: number } {
  const telling = counts.yes + counts.partly + counts.no;
  return { all: telling + counts.cannotTell, telling };
}

export type GroupCount = { readonly group: string; readonly count: number };

/**
 * Which groups (towns) of `all` answers may be listed: those of five or more, less the smallest of them for as long as what is
 * left over, the answers of all other groups together, would be one to four and could be worked out by subtraction.
 */
export function shownGroups(all: number, groups: readonly GroupCount[]): string[] {
  const shown = groups
    .filter(({ count }) => count >= leastAnswersShown)
    .sort((one, other) => other.count - one.count);
  const rest = () => all - shown.reduce((sum, { count }) => sum + count, 0);
  while (shown.length > 0 && rest() > 0 && rest() < leastAnswersShown) shown.pop();
  return shown.map(({ group }) => group);
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
  if (interval === null || answersOf(counts).telling < leastAnswersShown) return 'unknown';
  if (interval.low > 0.5) return 'confirmed';
  return interval.high < 0.5 ? 'disputed' : 'unknown';
}
