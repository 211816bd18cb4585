import type { CivilDate } from './civil-date.ts';
import type { ClockProfile, ClockStart, ClockStep, ClockStepKey } from './profiles.ts';
import { type Calendar, countDays, type Deadline, workingDaysBefore } from './working-days.ts';

/** A step's date, and where it can be moved: until when that is asked for, and the furthest date. */
export type ExplainedStep = Deadline & {
  readonly step: ClockStepKey;
  readonly starts: ClockStart;
  readonly source: string;
  readonly unconfirmed: boolean;
  readonly extension: {
    readonly askedBy: CivilDate;
    readonly furthest: Deadline;
    readonly source: string;
  } | null;
};

/**
 * Every date of a profile, each counted as if what it starts from (`starts`) happened on `from`: with the days left out and why.
 * An extension is counted from the date that it moves.
 */
export function explainClock(profile: ClockProfile, from: CivilDate, calendar: Calendar): ExplainedStep[] {
  return profile.steps.map((step) => explainStep(step, from, calendar));
}

function explainStep(step: ClockStep, from: CivilDate, calendar: Calendar): ExplainedStep {
  const { key, starts, days, kind, extension, source } = step;
  const deadline = countDays(from, { days, kind }, { calendar });
  return {
    step: key,
    starts,
    source,
    unconfirmed: step.unconfirmed ?? false,
    ...deadline,
    extension: extension
      ? {
          askedBy: workingDaysBefore(deadline.on, extension.noticeWorkingDays, calendar),
          furthest: countDays(deadline.on, { days: extension.days, kind: extension.kind }, { calendar }),
          source: extension.source,
        }
      : null,
  };
}
