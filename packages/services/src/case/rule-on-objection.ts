import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Rules once on a unit's objection: upheld, the case waits for another unit; rejected, it stays, and that is final. */
export function ruleOnObjection(services: Services, at: OnCase, input: { upheld: boolean; reason: string }) {
  const command = { do: 'ruleOnObjection', ...input } as const;
  return runCommand(services, { ...at, command }, async () => ({
    objectionRuled: true,
    ...(input.upheld ? { unitId: null, sectionId: null, handlerId: null } : {}),
  }));
}
