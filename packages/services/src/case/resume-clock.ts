import type { Services } from '../services.ts';
import { resumedDeadline } from './deadlines.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Lets the clock run on: as many days are left as when it was stopped, counted from today. */
export function resumeClock(services: Services, at: OnCase) {
  return runCommand(services, { ...at, command: { do: 'resume' } }, async ({ scene, facts }) => {
    const { answerDueOn: due, pausedOn, clockProfile, firstAnswerDueOn } = facts;
    if (!due || !pausedOn) return { pausedOn: null };
    const resumed = resumedDeadline(clockProfile, { due, pausedOn, today: scene.today });
    return {
      pausedOn: null,
      answerDueOn: new Date(resumed.on),
      firstAnswerDueOn: new Date(firstAnswerDueOn ?? due),
    };
  });
}
