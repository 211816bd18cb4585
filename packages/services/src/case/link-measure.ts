import { invalid } from '../failure.ts';
import { actorId, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Links a case to a measure (关联措施), with who and why. Linking ends 与措施无关. */
export function linkMeasure(services: Services, at: OnCase, input: { measureId: string; why: string }) {
  return runCommand(
    services,
    { ...at, command: { do: 'link', ...input } },
    async ({ scene, actor, facts }) => {
      const { tx, jurisdictionId } = scene;
      await checkMeasure(scene, input.measureId);
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

/** Fails with `invalid` for a measure that is not there. */
export async function checkMeasure({ tx, jurisdictionId }: Scene, measureId: string): Promise<void> {
  const known = await tx.measure.count({ where: { jurisdictionId, id: measureId } });
  if (known === 0) throw invalid('measureId', 'unknown');
}
