import type { CivilDate } from '@huiyin/domain/clock/civil-date';
import { chinaHolidays } from '@huiyin/domain/clock/holidays';
import { type CaseProfileKey, type ClockStep, clockStep } from '@huiyin/domain/clock/profiles';
import {
  addWorkingDays,
  countDays,
  type Deadline,
  daysLeft,
  workingDaysBefore,
} from '@huiyin/domain/clock/working-days';

const calendar = chinaHolidays;

/** The step of a case's profile; where it has no such step, that of the portal's own promise. */
export function limitOf(profile: CaseProfileKey, key: 'accept' | 'answer'): ClockStep {
  const step = clockStep(profile, key) ?? clockStep('feedback', key);
  if (!step) throw new Error(`no limit for ${key}`);
  return step;
}

/** By when a case received on `from` is accepted or not. */
export const acceptDeadline = (profile: CaseProfileKey, from: CivilDate): Deadline =>
  countDays(from, limitOf(profile, 'accept'), { calendar });

/** By when a case that was accepted, or asked for anew, on `from` is answered; some profiles count from receipt. */
export function answerDeadline(
  profile: CaseProfileKey,
  { from, receivedOn }: { readonly from: CivilDate; readonly receivedOn: CivilDate },
): Deadline {
  const limit = limitOf(profile, 'answer');
  return countDays(limit.starts === 'receipt' ? receivedOn : from, limit, { calendar });
}

/** The due date `days` later than `due`, in the days of the profile's extension. */
export function extendedDeadline(profile: CaseProfileKey, due: CivilDate, days: number): Deadline {
  const kind = limitOf(profile, 'answer').extension?.kind ?? 'working';
  return countDays(due, { days, kind }, { calendar });
}

/** The due date of a clock that runs on today after it stood still since `pausedOn`. */
export function resumedDeadline(
  profile: CaseProfileKey,
  {
    due,
    pausedOn,
    today,
  }: { readonly due: CivilDate; readonly pausedOn: CivilDate; readonly today: CivilDate },
): Deadline {
  const { kind } = limitOf(profile, 'answer');
  return countDays(
    today,
    { days: daysLeft({ from: pausedOn, to: due }, kind, calendar), kind },
    { calendar },
  );
}

/** Whether an extension may still be asked for today: so many working days before the end as the profile wants. */
export function mayStillExtend(profile: CaseProfileKey, today: CivilDate, due: CivilDate): boolean {
  const notice = limitOf(profile, 'answer').extension?.noticeWorkingDays ?? 0;
  return today <= workingDaysBefore(due, notice, calendar);
}

/** Whether a unit may still object to a dispatch of `dispatchedOn`: the profile's days, or those of the portal's own promise. */
export function mayStillObject(
  profile: CaseProfileKey,
  today: CivilDate,
  dispatchedOn: CivilDate | null,
): boolean {
  const limit = clockStep(profile, 'object') ?? clockStep('feedback', 'object');
  return !limit || dispatchedOn === null || today <= countDays(dispatchedOn, limit, { calendar }).on;
}

/** By when a citizen who gave a bad rating today is called back. */
export function callBackDeadline(today: CivilDate): Deadline {
  const step = clockStep('rating', 'callBack');
  return countDays(today, { days: step?.days ?? 0, kind: step?.kind ?? 'working' }, { calendar });
}

/** Whether an extension was asked for at the last moment: from the next working day on it would have been too late. */
export function isLastDayToExtend(asked: {
  readonly askedOn: CivilDate;
  readonly dueOn: CivilDate | null;
  readonly profile: CaseProfileKey;
}): boolean {
  if (asked.dueOn === null || !mayStillExtend(asked.profile, asked.askedOn, asked.dueOn)) return false;
  return !mayStillExtend(asked.profile, addWorkingDays(asked.askedOn, 1, calendar).on, asked.dueOn);
}
