import { type OnCase, runCommand } from '../case/run-command.ts';
import { refused } from '../failure.ts';
import type { Services } from '../services.ts';

/**
 * 申请查看身份: a discipline officer asks who wrote a confidential case, and says why; the citizen will read the reason. Refused
 * with `keyMissing` while the officer has no key to which a custodian could seal the answer.
 */
export function askIdentity(services: Services, at: OnCase, reason: string) {
  return runCommand(
    services,
    { ...at, command: { do: 'askIdentity', reason } },
    async ({ scene, actor, facts }) => {
      const { tx, jurisdictionId, now } = scene;
      const askedBy = 'staffId' in actor ? actor.staffId : '';
      const key = await tx.staffKey.findFirst({
        where: { jurisdictionId, staffId: askedBy, purpose: 'disciplineOfficer', retiredAt: null },
        select: { id: true },
      });
      if (!key) throw refused({ code: 'keyMissing', field: null, state: facts.state });
      await tx.identityOpening.createMany({
        data: { jurisdictionId, caseId: facts.id, askedBy, askerKeyId: key.id, reason, askedAt: now },
      });
      return {};
    },
  );
}
