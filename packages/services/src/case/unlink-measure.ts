import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Takes a link to a measure back. The event keeps that it once was there. */
export function unlinkMeasure(services: Services, at: OnCase, measureId: string) {
  return runCommand(services, { ...at, command: { do: 'unlink', measureId } }, async ({ scene, facts }) => {
    const { tx, jurisdictionId } = scene;
    await tx.caseLink.deleteMany({ where: { jurisdictionId, caseId: facts.id, measureId } });
    return {};
  });
}
