import { invalid } from '../failure.ts';
import { actorId } from '../scene.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Links a case to a measure (关联措施), with who and why. Linking ends 与措施无关. */
export function linkMeasure(services: Services, at: OnCase, input: { measureId: string; why: string }) {
  return runCommand(
    services,
    { ...at, command: { do: 'link', ...input } },
    async ({ scene, actor, facts }) => {
      const { tx, jurisdictionId } = scene;
      const known = await tx.measure.count({ where: { jurisdictionId, id: input.measureId } });
      if (known === 0) throw invalid('measureId', 'unknown');
      await tx.caseLink.createMany({
        data: {
          jurisdictionId,
          caseId: facts.id,
          ...input,
          actorKind: actor.kind,
          actorId: actorId(actor),
          at: scene.now,
        },
        skipDuplicates: true,
      });
      return { unrelatedToMeasures: false };
    },
  );
}
