import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Archives a closed case (归档). */
export function archiveCase(services: Services, at: OnCase) {
  return runCommand(services, { ...at, command: { do: 'archive' } });
}
