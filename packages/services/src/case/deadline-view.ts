import type { DeadlineView } from '@huiyin/contract/portal/case-page';
import type { CaseState } from '@huiyin/domain/case/states';
import type { CivilDate } from '@huiyin/domain/clock/civil-date';
import { feedbackProfile } from '@huiyin/domain/clock/profiles';
import type { Deadline } from '@huiyin/domain/clock/working-days';
import { acceptDeadline, answerDeadline, extendedDeadline } from './deadlines.ts';

export type DeadlineFacts = {
  readonly state: CaseState;
  readonly receivedOn: CivilDate;
  readonly acceptDueOn: CivilDate;
  readonly answerDueOn: CivilDate | null;
  readonly firstAnswerDueOn: CivilDate | null;
  /** The day the clock for the answer was started: acceptance, or the request for 重新办理. */
  readonly answerFrom: CivilDate | null;
};

const waitingForAcceptance: readonly CaseState[] = ['received', 'infoRequested'];
const waitingForAnswer: readonly CaseState[] = [
  'accepted',
  'infoRequested',
  'dispatched',
  'objected',
  'inProgress',
  'drafted',
  'signed',
  'returned',
  'rework',
];

/** The due date that runs now and how it came about; null when nothing is due any more. */
export function deadlineView(facts: DeadlineFacts, today: CivilDate): DeadlineView | null {
  if (facts.answerDueOn !== null && facts.answerFrom !== null) {
    if (!waitingForAnswer.includes(facts.state)) return null;
    const deadline = answerOf(facts.answerDueOn, facts.firstAnswerDueOn, facts.answerFrom);
    return view('answer', deadline, { on: facts.answerDueOn, extendedFrom: facts.firstAnswerDueOn, today });
  }
  if (!waitingForAcceptance.includes(facts.state)) return null;
  const deadline = acceptDeadline(facts.receivedOn);
  return view('accept', deadline, { on: facts.acceptDueOn, extendedFrom: null, today });
}

function answerOf(due: CivilDate, first: CivilDate | null, from: CivilDate): Deadline {
  const promised = answerDeadline(from);
  if (first === null) return promised;
  // The extension's length is not kept: count until the due date is reached.
  let days = 1;
  while (extendedDeadline(first, days).on < due && days < 60) days += 1;
  const extension = extendedDeadline(first, days);
  return {
    ...promised,
    workingDays: feedbackProfile.answerWithin + days,
    skipped: [...promised.skipped, ...extension.skipped],
    missingYears: [...new Set([...promised.missingYears, ...extension.missingYears])],
  };
}

function view(
  step: DeadlineView['step'],
  deadline: Deadline,
  at: { on: CivilDate; extendedFrom: CivilDate | null; today: CivilDate },
): DeadlineView {
  const { from, workingDays, skipped, missingYears } = deadline;
  return {
    step,
    on: at.on,
    from,
    workingDays,
    skipped: skipped.map((day) => ({ ...day })),
    missingYears: [...missingYears],
    extendedFrom: at.extendedFrom,
    overdue: at.on < at.today,
  };
}
