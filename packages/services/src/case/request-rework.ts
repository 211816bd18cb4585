import type { Services } from '../services.ts';
import { answerDeadline } from './deadlines.ts';
import { pinDanger } from './pin-danger.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** 重新办理, once: other people answer, and the clock starts anew today. */
export function requestRework(services: Services, at: OnCase, reason: string) {
  const command = { do: 'requestRework', reason } as const;
  return runCommand(services, { ...at, command }, async (step) => ({
    ...(await pinDanger(step, reason)),
    round: step.facts.round + 1,
    unitId: null,
    sectionId: null,
    handlerId: null,
    answeredOn: null,
    firstAnswerDueOn: null,
    pausedOn: null,
    answerDueOn: new Date(
      answerDeadline(step.facts.clockProfile, { from: step.scene.today, receivedOn: step.scene.today }).on,
    ),
  }));
}
