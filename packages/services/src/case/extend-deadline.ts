import { refused } from '../failure.ts';
import type { Services } from '../services.ts';
import { extendedDeadline, mayStillExtend } from './deadlines.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Extends the answer's due date, once and in time; the first date stays visible to the citizen. */
export function extendDeadline(
  services: Services,
  at: OnCase,
  input: { workingDays: number; reason: string },
) {
  return runCommand(services, { ...at, command: { do: 'extend', ...input } }, async ({ scene, facts }) => {
    const due = facts.answerDueOn;
    if (!due || !mayStillExtend(scene.today, due)) {
      throw refused({ code: 'extensionTooLate', field: null, state: facts.state });
    }
    return {
      answerDueOn: new Date(extendedDeadline(due, input.workingDays).on),
      firstAnswerDueOn: new Date(due),
      extensionCount: facts.extensionCount + 1,
    };
  });
}
