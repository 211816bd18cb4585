import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Takes a join back (取消合并); the case stands where it stood before. */
export function unjoinCase(services: Services, at: OnCase, reason: string) {
  return runCommand(services, { ...at, command: { do: 'unjoin', reason } }, async () => ({
    joinedIntoId: null,
  }));
}
