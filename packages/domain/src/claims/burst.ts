import { addDays, type CivilDate } from '../clock/civil-date.ts';

/** An answer as far as its source goes: to which item (a measure, or a figure in it), and when in milliseconds. */
export type SourceAnswer = { readonly item: string; readonly at: number };

export type BurstPattern = 'oneItem' | 'manyItems';

/** How many answers within how many minutes, from sources of one class, are no ordinary use. */
const limits = {
  /** A household, a staircase, a shop answers one question fewer times than this in an hour. */
  oneItem: { answers: 10, minutes: 60 },
  /** One person who goes through a whole report is slower than this. */
  manyItems: { answers: 60, minutes: 60 },
} as const;

/** Whatever is older says nothing any more, in milliseconds. */
export const rememberedFor = 60 * 60_000;

/** Days after which answers that nobody decided about count: to leave them lying is no way to suppress them. */
const daysToDecide = 15;

/**
 * Whether the last of `answers`, all of one class of sources and in order, makes a burst, and which of them belong to it. The
 * answers themselves (yes, no) play no part: what is said must not decide whether it counts.
 */
export function burstOf<Answer extends SourceAnswer>(
  answers: readonly Answer[],
): { pattern: BurstPattern; members: Answer[] } | null {
  const last = answers.at(-1);
  if (!last) return null;
  const within = (minutes: number) => answers.filter(({ at }) => at > last.at - minutes * 60_000);
  const sameItem = within(limits.oneItem.minutes).filter(({ item }) => item === last.item);
  if (sameItem.length >= limits.oneItem.answers) return { pattern: 'oneItem', members: sameItem };
  const all = within(limits.manyItems.minutes);
  return all.length >= limits.manyItems.answers ? { pattern: 'manyItems', members: all } : null;
}

/** The day on which held answers count if nobody has decided. */
export function decideBy(openedOn: CivilDate): CivilDate {
  return addDays(openedOn, daysToDecide);
}
