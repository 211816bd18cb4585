import type { Services } from '../services.ts';
import { endUnanswered } from './release-joined.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** The citizen withdraws (撤回) and says whether anyone asked for it. Only by receipt. */
export function withdrawCase(services: Services, at: OnCase, input: { pressed: boolean; reason: string }) {
  return endUnanswered(services, at, (inside) =>
    runCommand(inside, { ...at, command: { do: 'withdraw', ...input } }),
  );
}
