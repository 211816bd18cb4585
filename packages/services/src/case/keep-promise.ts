import { notFound } from '../failure.ts';
import { actorId } from '../scene.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** The unit reports a promise kept; the citizen reads the day and the result beside the promise. */
export function keepPromise(services: Services, at: OnCase, input: { promiseId: string; result: string }) {
  const command = { do: 'keepPromise', ...input } as const;
  return runCommand(services, { ...at, command }, async ({ scene, actor, facts }) => {
    const { tx, jurisdictionId, today } = scene;
    const kept = await tx.promise.updateMany({
      where: { jurisdictionId, id: input.promiseId, caseId: facts.id, keptOn: null },
      data: { keptOn: new Date(today), result: input.result, keptBy: actorId(actor) },
    });
    if (kept.count !== 1) throw notFound();
    return {};
  });
}
