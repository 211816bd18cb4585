import type { DeadlineView } from '@huiyin/contract/portal/case-page';
import { type CaseState, owedStates } from '@huiyin/domain/case/states';
import { type CivilDate, daysBetween } from '@huiyin/domain/clock/civil-date';
import { chinaHolidays } from '@huiyin/domain/clock/holidays';
import type { CaseProfileKey } from '@huiyin/domain/clock/profiles';
import { countDays, type Limit, type Pause } from '@huiyin/domain/clock/working-days';
import { limitOf } from './deadlines.ts';

/** Of a step in a case's life, what moved its clock. */
export type ClockStep = {
  readonly type: string;
  readonly on: CivilDate;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
};

export type ClockFacts = {
  readonly state: CaseState;
  readonly clockProfile: CaseProfileKey;
  /** Since when the clock stands still, null while it runs. */
  readonly pausedOn: CivilDate | null;
  readonly today: CivilDate;
  readonly receivedOn: CivilDate;
  readonly acceptDueOn: CivilDate;
  readonly acceptedOn: CivilDate | null;
  readonly answerDueOn: CivilDate | null;
  readonly firstAnswerDueOn: CivilDate | null;
  readonly steps: readonly ClockStep[];
};

/**
 * The date in force and how it came about: from which day, how many days of which kind, which were left out and why; null when
 * no step is owed. The stored date holds, even where a calendar that became known later would count differently.
 */
export function explainDeadline(facts: ClockFacts): DeadlineView | null {
  if (!owedStates.includes(facts.state)) return null;
  return facts.state === 'received' || facts.answerDueOn === null
    ? acceptDeadlineView(facts)
    : answerDeadlineView(facts, facts.answerDueOn);
}

function acceptDeadlineView(facts: ClockFacts): DeadlineView {
  const contested = facts.steps.findLast(({ type }) => type === 'refusalContested');
  const from = contested?.on ?? facts.receivedOn;
  const { days, kind } = limitOf(facts.clockProfile, 'accept');
  return deadlineView(facts, { step: 'accept', from, on: facts.acceptDueOn, days, kind });
}

function answerDeadlineView(facts: ClockFacts, on: CivilDate): DeadlineView {
  const rework = facts.steps.findLast(({ type }) => type === 'reworkRequested');
  const limit = limitOf(facts.clockProfile, 'answer');
  const accepted = limit.starts === 'receipt' ? facts.receivedOn : facts.acceptedOn;
  const from = rework?.on ?? accepted ?? facts.receivedOn;
  // An extension of the first round says nothing about the date of the second.
  const extension = facts.steps.findLast(
    ({ type, on: day }) => type === 'extended' && (!rework || day >= rework.on),
  );
  const days = limit.days + Number(extension?.payload.days ?? 0);
  const view = deadlineView(facts, { step: 'answer', from, on, days, kind: limit.kind });
  const moved = facts.firstAnswerDueOn;
  return { ...view, extendedFrom: extension ? moved : null, resumedFrom: extension ? null : moved };
}

type Count = Limit & { step: DeadlineView['step']; from: CivilDate; on: CivilDate };

function deadlineView(facts: ClockFacts, { step, from, on, days, kind }: Count): DeadlineView {
  const pauses = pausesSince(facts.steps, from);
  const counted = countDays(from, { days, kind }, { calendar: chinaHolidays, pauses });
  return {
    step,
    profile: facts.clockProfile,
    on,
    from,
    days,
    kind,
    skipped: counted.skipped.filter((day) => daysBetween(day.on, on) > 0),
    missingYears: [...counted.missingYears],
    endsOnDayOff: counted.on === on ? counted.endsOnDayOff : null,
    extendedFrom: null,
    resumedFrom: null,
    pausedSince: facts.pausedOn,
    overdue: facts.pausedOn === null && on < facts.today,
  };
}

/** Pauses that began on or after `from`, each with the day it ended on. */
function pausesSince(steps: readonly ClockStep[], from: CivilDate): Pause[] {
  const pauses: { after: CivilDate; until: CivilDate | null }[] = [];
  for (const { type, on } of steps) {
    const last = pauses.at(-1);
    if (type === 'paused' && on >= from) pauses.push({ after: on, until: null });
    if (type === 'resumed' && last) last.until = on;
  }
  return pauses;
}
