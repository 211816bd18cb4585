import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Does not accept again what was decided to the end (不再受理). */
export function notReacceptCase(services: Services, at: OnCase, reason: string) {
  return runCommand(services, { ...at, command: { do: 'notReaccept', reason } });
}
