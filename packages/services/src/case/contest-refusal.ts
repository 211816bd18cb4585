import type { Services } from '../services.ts';
import { acceptDeadline } from './deadlines.ts';
import { pinDanger } from './pin-danger.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** The citizen objects to 不予受理, once: the case is looked at anew, and the time to accept it runs again from today. */
export function contestRefusal(services: Services, at: OnCase, reason: string) {
  const command = { do: 'contestRefusal', reason } as const;
  return runCommand(services, { ...at, command }, async (step) => ({
    ...(await pinDanger(step, reason)),
    refusalContested: true,
    acceptDueOn: new Date(acceptDeadline(step.facts.clockProfile, step.scene.today).on),
  }));
}
