import type { RedirectChannel } from '@huiyin/domain/case/states';
import type { Services } from '../services.ts';
import { endUnanswered } from './release-joined.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Names the channel that is competent instead (告知引导). */
export function redirectCase(
  services: Services,
  at: OnCase,
  input: { channel: RedirectChannel; reason: string },
) {
  return endUnanswered(services, at, (inside) =>
    runCommand(inside, { ...at, command: { do: 'redirect', ...input } }),
  );
}
