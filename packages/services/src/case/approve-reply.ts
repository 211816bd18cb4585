import { forbidden } from '../failure.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** The rectification office approves a signed reply; from then on the citizen reads it. An interim one leaves the clock running. */
export function approveReply(services: Services, at: OnCase) {
  const command = { do: 'approveReply' } as const;
  return runCommand(services, { ...at, command }, async ({ scene, actor, facts, state }) => {
    if (!('staffId' in actor)) throw forbidden();
    const on = new Date(scene.today);
    await scene.tx.reply.updateMany({
      where: { jurisdictionId: scene.jurisdictionId, caseId: facts.id, state: 'signed' },
      data: { state: 'approved', reviewedBy: actor.staffId, approvedAt: scene.now, approvedOn: on },
    });
    return state === 'answered'
      ? { answeredOn: on, answeredAt: scene.now, publication: 'none', pausedOn: null }
      : {};
  });
}
