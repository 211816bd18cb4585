import type { Services } from '../services.ts';
import { answerDeadline } from './deadlines.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Accepts a case (受理). The clock for the answer starts today. */
export function acceptCase(services: Services, at: OnCase) {
  return runCommand(services, { ...at, command: { do: 'accept' } }, async ({ scene, facts }) => ({
    acceptedOn: new Date(scene.today),
    answerDueOn: new Date(
      answerDeadline(facts.clockProfile, { from: scene.today, receivedOn: facts.receivedOn }).on,
    ),
  }));
}
