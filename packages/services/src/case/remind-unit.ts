import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Reminds the unit (催办). */
export function remindUnit(services: Services, at: OnCase) {
  return runCommand(services, { ...at, command: { do: 'remind' } });
}
