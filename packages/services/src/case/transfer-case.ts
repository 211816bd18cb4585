import type { Services } from '../services.ts';
import { endUnanswered } from './release-joined.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Hands a case to another authority (移送). */
export function transferCase(services: Services, at: OnCase, input: { authority: string; reason: string }) {
  return endUnanswered(services, at, (inside) =>
    runCommand(inside, { ...at, command: { do: 'transfer', ...input } }),
  );
}
