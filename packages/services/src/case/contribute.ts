import { forbidden } from '../failure.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** A unit that takes part says what it did (参与单位意见); the unit that answers works it into the one answer. */
export function contribute(services: Services, at: OnCase, text: string) {
  return runCommand(
    services,
    { ...at, command: { do: 'contribute', text } },
    async ({ scene, actor, facts }) => {
      if (actor.kind !== 'unitHandler' && actor.kind !== 'unitHead') throw forbidden();
      const { tx, jurisdictionId, today } = scene;
      await tx.caseParticipant.updateMany({
        where: { jurisdictionId, caseId: facts.id, unitId: actor.unitId },
        data: { text, contributedBy: actor.staffId, contributedOn: new Date(today) },
      });
      return {};
    },
  );
}
