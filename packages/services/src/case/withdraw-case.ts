import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** The citizen withdraws (撤回) and says whether anyone asked for it. Only by receipt. */
export function withdrawCase(services: Services, at: OnCase, input: { pressed: boolean; reason: string }) {
  return runCommand(services, { ...at, command: { do: 'withdraw', ...input } });
}
