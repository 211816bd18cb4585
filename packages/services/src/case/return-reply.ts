import { forbidden } from '../failure.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Sends a signed reply back to the unit (退回重办) with words. */
export function returnReply(services: Services, at: OnCase, reason: string) {
  const command = { do: 'returnReply', reason } as const;
  return runCommand(services, { ...at, command }, async ({ scene, actor, facts }) => {
    if (!('staffId' in actor)) throw forbidden();
    await scene.tx.reply.updateMany({
      where: { jurisdictionId: scene.jurisdictionId, caseId: facts.id, state: 'signed' },
      data: { state: 'returned', reviewedBy: actor.staffId, returnReason: reason },
    });
    return {};
  });
}
