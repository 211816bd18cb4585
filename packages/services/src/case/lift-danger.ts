import { SUPERVISED } from '@huiyin/db/sql/pinned';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/**
 * Takes a case from the top of the queue: an officer has found that nobody's life is in danger, or that help is there, and says
 * so. What is overdue in it raises it again by itself.
 */
export function liftDanger(services: Services, at: OnCase, reason: string) {
  return runCommand(services, { ...at, command: { do: 'liftDanger', reason } }, async ({ facts }) => ({
    dangerWords: [],
    raised: facts.supervisedUntil === null ? 0 : SUPERVISED,
  }));
}
