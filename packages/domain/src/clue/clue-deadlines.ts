import { addMonth, type CivilDate } from '../clock/civil-date.ts';
import type { Calendar } from '../clock/working-days.ts';
import { type TipDays, tipDeadlines } from '../tip/tip.ts';

export type ClueDays = TipDays & { readonly decidedOn: CivilDate | null };

export const clueDeadlineKeys = ['forward', 'decide', 'accept', 'tellResult'] as const;
export type ClueDeadlineKey = (typeof clueDeadlineKeys)[number];
export type ClueDeadline = {
  readonly key: ClueDeadlineKey;
  readonly on: CivilDate;
  readonly overdue: boolean;
};

/**
 * What is still owed of a clue: to forward it and, to who gave a name, to tell (as of a tip), and how to deal with it within one month
 * of its being forwarded. 中国共产党纪律检查机关监督执纪工作规则 (2019) art. 21, read in a reprint. A month ends on the day of the same number, 民法典
 * art. 202. What is not decided by its closing need not be any more.
 */
export function clueDeadlines(
  days: ClueDays,
  { today, calendar }: { today: CivilDate; calendar: Calendar },
): ClueDeadline[] {
  const owed = tipDeadlines(days, { today, calendar }).flatMap(({ key, ...deadline }): ClueDeadline[] => {
    const known = clueDeadlineKeys.find((name) => name === key);
    return known ? [{ key: known, ...deadline }] : [];
  });
  if (days.forwardedOn !== null && days.decidedOn === null && days.closedOn === null) {
    const on = addMonth(days.forwardedOn);
    owed.push({ key: 'decide', on, overdue: on < today });
  }
  return owed.sort((one, other) => one.on.localeCompare(other.on));
}
