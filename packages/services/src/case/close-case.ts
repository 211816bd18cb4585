import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Closes an answered case (办结): by the citizen's word, or by time after the answer. */
export function closeCase(services: Services, at: OnCase, reason: 'citizensWord' | 'timeAfterAnswer') {
  return runCommand(services, { ...at, command: { do: 'close', reason } }, async ({ scene }) => ({
    closedOn: new Date(scene.today),
  }));
}
