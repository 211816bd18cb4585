import type { Services } from '../services.ts';
import { endUnanswered } from './release-joined.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Does not accept a case (不予受理). The citizen may object once. */
export function notAcceptCase(services: Services, at: OnCase, reason: string) {
  return endUnanswered(services, at, (inside) =>
    runCommand(inside, { ...at, command: { do: 'notAccept', reason } }),
  );
}
