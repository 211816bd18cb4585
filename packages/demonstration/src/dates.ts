import { addDays, type CivilDate, weekday } from '@huiyin/domain/clock/civil-date';
import { jurisdiction } from './jurisdiction.ts';
import type { At, Scenario, Step } from './scenario.ts';

const tuesday = 2;
const placeholder = /\{\{([+-]\d+)\}\}/g;

/**
 * Day zero of the demonstration seen from `today`: the latest Tuesday not after it, so that what offices do falls on
 * Mondays to Fridays.
 */
export function dayZeroOf(today: CivilDate): CivilDate {
  return addDays(today, -((weekday(today) - tuesday + 7) % 7));
}

/** The moment of `at` counted from `dayZero`, by the clocks of the invented county. */
export function momentOf({ daysAgo, time }: At, dayZero: CivilDate): Date {
  return new Date(`${addDays(dayZero, -daysAgo)}T${time}:00${jurisdiction.utcOffset}`);
}

/**
 * `text` with every `{{-12}}` or `{{+5}}` written out as the Chinese date that many days from `dayZero`; the year is
 * named where it is another one.
 */
export function withDates(text: string, dayZero: CivilDate): string {
  return text.replace(placeholder, (_, days: string) => {
    const [year = '', month, day] = addDays(dayZero, Number(days)).split('-');
    const otherYear = dayZero.startsWith(year) ? '' : `${year}年`;
    return `${otherYear}${Number(month)}月${Number(day)}日`;
  });
}

/** The scenario with the dates in its replies and public answers written out for `dayZero`. */
export function datedScenario(scenario: Scenario, dayZero: CivilDate): Scenario {
  return { ...scenario, steps: scenario.steps.map((step) => datedStep(step, dayZero)) };
}

function datedStep(step: Step, dayZero: CivilDate): Step {
  if (step.do === 'draftReply') return { ...step, text: withDates(step.text, dayZero) };
  if (step.do === 'proposePublicAnswer') return { ...step, answer: withDates(step.answer, dayZero) };
  return step;
}
