import { bumpDataVersion } from '../portal/data-version.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Publishes the redacted question and answer that the citizen agreed to. */
export function publishAnswer(services: Services, at: OnCase) {
  return runCommand(services, { ...at, command: { do: 'publishAnswer' } }, async ({ scene, facts }) => {
    const { tx, jurisdictionId } = scene;
    await tx.publicAnswer.updateMany({
      where: { jurisdictionId, caseId: facts.id, round: facts.round, state: 'agreed' },
      data: { state: 'published', publishedAt: scene.now, publishedOn: new Date(scene.today) },
    });
    await bumpDataVersion(scene);
    return { publication: 'published' };
  });
}
