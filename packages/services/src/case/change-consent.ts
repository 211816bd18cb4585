import { bumpDataVersion } from '../portal/data-version.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** The citizen changes whether the answer may be public. A no takes back what is proposed and removes what is published. */
export function changeConsent(services: Services, at: OnCase, mayPublish: boolean) {
  return runCommand(
    services,
    { ...at, command: { do: 'changeConsent', mayPublish } },
    async ({ scene, facts }) => {
      if (mayPublish) return { mayPublish };
      const { tx, jurisdictionId } = scene;
      const of = { jurisdictionId, caseId: facts.id };
      await tx.publicAnswer.updateMany({
        where: { ...of, state: { in: ['proposed', 'agreed'] } },
        data: { state: 'declined' },
      });
      const removed = await tx.publicAnswer.updateMany({
        where: { ...of, state: 'published' },
        data: { state: 'removed', removedOn: new Date(scene.today), removalReason: '' },
      });
      if (removed.count > 0) await bumpDataVersion(scene);
      const publication = removed.count > 0 ? 'removed' : 'declined';
      return facts.publication === 'none' ? { mayPublish } : { mayPublish, publication };
    },
  );
}
