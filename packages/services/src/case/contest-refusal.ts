import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** The citizen objects to 不予受理; the case is looked at anew. Once. */
export function contestRefusal(services: Services, at: OnCase, reason: string) {
  return runCommand(services, { ...at, command: { do: 'contestRefusal', reason } });
}
