import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** The unit signs for a case (签收). No clock starts or stops by it. The handler who does handles it from now on. */
export function acknowledgeDispatch(services: Services, at: OnCase) {
  return runCommand(services, { ...at, command: { do: 'acknowledge' } }, async ({ actor, facts }) => {
    if (actor.kind !== 'unitHandler' || facts.formerHandlers.includes(actor.staffId)) return {};
    return { handlerId: actor.staffId };
  });
}
