import type { Services } from '../services.ts';
import { endUnanswered } from './release-joined.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Does not accept again what was decided to the end (不再受理). */
export function notReacceptCase(services: Services, at: OnCase, reason: string) {
  return endUnanswered(services, at, (inside) =>
    runCommand(inside, { ...at, command: { do: 'notReaccept', reason } }),
  );
}
