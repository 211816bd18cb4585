import { addDays, type CivilDate } from '../clock/civil-date.ts';

/** Fields of the responsibility list (责任清单) of which each may be kept internal. */
export const dutyFields = ['criterion', 'leadUnit', 'participants', 'leadLeader', 'dueOn'] as const;
export type DutyField = (typeof dutyFields)[number];

/** The return of a month is due on this day of the month after it. */
export const returnDueDay = 5;
/** Without a record for so many days, a measure under way is shown red. */
export const quietDays = 60;
const mostMonths = 12;

export type DutyStanding = {
  readonly isClosed: boolean;
  /** Since when somebody answers for the measure; null while nobody does. */
  readonly since: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly lastRecordOn: CivilDate | null;
  /** First days of the months whose return is in. */
  readonly returns: readonly CivilDate[];
  readonly openObjections: number;
  readonly isWordingChanged: boolean;
  readonly overdueTasks: number;
};

/**
 * First days of the months whose return (月报) is due on `today` and is not in, oldest first, a year back at most. It is owed by
 * itself from the month in which somebody was named until the measure is closed out.
 */
export function missingReturns(
  { isClosed, since, returns }: Pick<DutyStanding, 'isClosed' | 'since' | 'returns'>,
  today: CivilDate,
): CivilDate[] {
  if (isClosed || since === null) return [];
  const missing: CivilDate[] = [];
  let month = monthBefore(`${today.slice(0, 8)}01`);
  if (Number(today.slice(8)) <= returnDueDay) month = monthBefore(month);
  for (let step = 0; step < mostMonths && month >= `${since.slice(0, 8)}01`; step++) {
    if (!returns.includes(month)) missing.unshift(month);
    month = monthBefore(month);
  }
  return missing;
}

function monthBefore(month: CivilDate): CivilDate {
  return `${addDays(month, -1).slice(0, 8)}01`;
}

export const redReasons = [
  'overdue',
  'returnsMissing',
  'quiet',
  'objectionsOpen',
  'wordingChanged',
  'tasksOverdue',
] as const;
export type RedReason = (typeof redReasons)[number];

/** Why a measure is on the agenda of the next scheduling meeting (定期调度); empty: it is not. */
export function redReasonsOf(standing: DutyStanding, today: CivilDate): RedReason[] {
  const { isClosed, since, dueOn, lastRecordOn } = standing;
  const heard = lastRecordOn ?? since;
  const holds: Readonly<Record<RedReason, boolean>> = {
    overdue: !isClosed && dueOn !== null && dueOn < today,
    returnsMissing: missingReturns(standing, today).length > 0,
    quiet: !isClosed && heard !== null && addDays(heard, quietDays) < today,
    objectionsOpen: standing.openObjections > 0,
    wordingChanged: standing.isWordingChanged,
    tasksOverdue: standing.overdueTasks > 0,
  };
  return redReasons.filter((reason) => holds[reason]);
}
