import type { CivilDate } from '@huiyin/domain/clock/civil-date';
import { chinaHolidays } from '@huiyin/domain/clock/holidays';
import { feedbackProfile } from '@huiyin/domain/clock/profiles';
import { addWorkingDays, type Deadline } from '@huiyin/domain/clock/working-days';

/** By when a case received on `from` is accepted or not. */
export const acceptDeadline = (from: CivilDate): Deadline =>
  addWorkingDays(from, feedbackProfile.acceptWithin, chinaHolidays);

/** By when a case accepted on `from`, or asked for anew on that day, is answered. */
export const answerDeadline = (from: CivilDate): Deadline =>
  addWorkingDays(from, feedbackProfile.answerWithin, chinaHolidays);

/** The due date `workingDays` later than `due`. */
export const extendedDeadline = (due: CivilDate, workingDays: number): Deadline =>
  addWorkingDays(due, workingDays, chinaHolidays);

/** Whether an extension may still be asked for today: at least two working days before the end. */
export const mayStillExtend = (today: CivilDate, due: CivilDate): boolean =>
  addWorkingDays(today, feedbackProfile.extensionNotice, chinaHolidays).on <= due;
