import { forbidden } from '../failure.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** The rectification office approves a signed reply; from then on the citizen reads it. An interim one leaves the clock running. */
export function approveReply(services: Services, at: OnCase) {
  const command = { do: 'approveReply' } as const;
  return runCommand(services, { ...at, command }, async ({ scene, actor, facts, state }) => {
    if (!('staffId' in actor)) throw forbidden();
    const on = new Date(scene.today);
    const [approved] = await scene.tx.reply.updateManyAndReturn({
      where: { jurisdictionId: scene.jurisdictionId, caseId: facts.id, state: 'signed' },
      data: { state: 'approved', reviewedBy: actor.staffId, approvedAt: scene.now, approvedOn: on },
      select: { id: true, unitId: true, promiseWhat: true, promiseBy: true },
    });
    if (approved?.promiseWhat && approved.promiseBy) {
      const { id, unitId, promiseWhat: what, promiseBy: dueOn } = approved;
      await scene.tx.promise.createMany({
        data: { jurisdictionId: scene.jurisdictionId, id, caseId: facts.id, unitId, what, dueOn },
      });
    }
    return state === 'answered'
      ? { answeredOn: on, answeredAt: scene.now, publication: 'none', pausedOn: null }
      : {};
  });
}
