import type { ReturnGround } from '@huiyin/domain/case/states';
import { forbidden } from '../failure.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Sends a signed reply back to the unit (退回重办), on named grounds and with words. */
export function returnReply(
  services: Services,
  at: OnCase,
  input: { grounds: readonly ReturnGround[]; reason: string },
) {
  const command = { do: 'returnReply', ...input } as const;
  return runCommand(services, { ...at, command }, async ({ scene, actor, facts }) => {
    if (!('staffId' in actor)) throw forbidden();
    await scene.tx.reply.updateMany({
      where: { jurisdictionId: scene.jurisdictionId, caseId: facts.id, state: 'signed' },
      data: {
        ...{ state: 'returned', reviewedBy: actor.staffId },
        ...{ returnReason: input.reason, returnGrounds: [...input.grounds] },
      },
    });
    return {};
  });
}
