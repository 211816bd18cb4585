import { bumpDataVersion } from '../portal/data-version.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Takes a public answer off the site; a dated line and the reason stay at its address. */
export function removePublicAnswer(services: Services, at: OnCase, reason: string) {
  const command = { do: 'removePublicAnswer', reason } as const;
  return runCommand(services, { ...at, command }, async ({ scene, facts }) => {
    const { tx, jurisdictionId } = scene;
    await tx.publicAnswer.updateMany({
      where: { jurisdictionId, caseId: facts.id, state: 'published' },
      data: { state: 'removed', removedOn: new Date(scene.today), removalReason: reason },
    });
    await bumpDataVersion(scene);
    return { publication: 'removed' };
  });
}
