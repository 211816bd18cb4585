import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Takes a dispatch back (收回派单) that the unit has not signed for; the case waits for a unit again. The clock runs on. */
export function recallDispatch(services: Services, at: OnCase, reason: string) {
  const command = { do: 'recall', reason } as const;
  return runCommand(services, { ...at, command }, async ({ scene, facts }) => {
    const { tx, jurisdictionId } = scene;
    await tx.caseParticipant.deleteMany({ where: { jurisdictionId, caseId: facts.id } });
    return { unitId: null, sectionId: null, handlerId: null, dispatchedOn: null };
  });
}
