import { forbidden } from '../failure.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** The unit's head signs the draft (签发); never the one who drafted it. */
export function signReply(services: Services, at: OnCase) {
  return runCommand(services, { ...at, command: { do: 'signReply' } }, async ({ scene, actor, facts }) => {
    if (!('staffId' in actor)) throw forbidden();
    await scene.tx.reply.updateMany({
      where: { jurisdictionId: scene.jurisdictionId, caseId: facts.id, state: 'drafted' },
      data: { state: 'signed', signedBy: actor.staffId },
    });
    return {};
  });
}
