import type { Services } from '../services.ts';
import { answerDeadline } from './deadlines.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** 重新办理, once: other people answer, and the clock starts anew today. */
export function requestRework(services: Services, at: OnCase, reason: string) {
  const command = { do: 'requestRework', reason } as const;
  return runCommand(services, { ...at, command }, async ({ scene, facts }) => ({
    round: facts.round + 1,
    unitId: null,
    sectionId: null,
    answeredOn: null,
    firstAnswerDueOn: null,
    pausedOn: null,
    answerDueOn: new Date(
      answerDeadline(facts.clockProfile, { from: scene.today, receivedOn: scene.today }).on,
    ),
  }));
}
