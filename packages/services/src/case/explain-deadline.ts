import type { DeadlineView } from '@huiyin/contract/portal/case-page';
import { type CaseState, owedStates } from '@huiyin/domain/case/states';
import { type CivilDate, daysBetween } from '@huiyin/domain/clock/civil-date';
import { chinaHolidays } from '@huiyin/domain/clock/holidays';
import { feedbackProfile } from '@huiyin/domain/clock/profiles';
import { addWorkingDays } from '@huiyin/domain/clock/working-days';

/** Of a step in a case's life, what moved its clock. */
export type ClockStep = {
  readonly type: string;
  readonly on: CivilDate;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
};

export type ClockFacts = {
  readonly state: CaseState;
  readonly today: CivilDate;
  readonly receivedOn: CivilDate;
  readonly acceptDueOn: CivilDate;
  readonly acceptedOn: CivilDate | null;
  readonly answerDueOn: CivilDate | null;
  readonly firstAnswerDueOn: CivilDate | null;
  readonly steps: readonly ClockStep[];
};

/**
 * The date in force and how it came about: from which day, how many working days, which days were left out and why; null when
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
  const days = feedbackProfile.acceptWithin;
  return deadlineView(facts, { step: 'accept', from, on: facts.acceptDueOn, days });
}

function answerDeadlineView(facts: ClockFacts, on: CivilDate): DeadlineView {
  const rework = facts.steps.findLast(({ type }) => type === 'reworkRequested');
  const from = rework?.on ?? facts.acceptedOn ?? facts.receivedOn;
  // An extension of the first round says nothing about the date of the second.
  const extension = facts.steps.findLast(
    ({ type, on: day }) => type === 'extended' && (!rework || day >= rework.on),
  );
  const days = feedbackProfile.answerWithin + Number(extension?.payload.workingDays ?? 0);
  const extendedFrom = extension ? facts.firstAnswerDueOn : null;
  return { ...deadlineView(facts, { step: 'answer', from, on, days }), extendedFrom };
}

type Count = { step: DeadlineView['step']; from: CivilDate; on: CivilDate; days: number };

function deadlineView({ today }: ClockFacts, { step, from, on, days }: Count): DeadlineView {
  const counted = addWorkingDays(from, days, chinaHolidays);
  return {
    step,
    on,
    from,
    workingDays: days,
    skipped: counted.skipped.filter((day) => daysBetween(day.on, on) > 0),
    missingYears: [...counted.missingYears],
    extendedFrom: null,
    overdue: on < today,
  };
}
