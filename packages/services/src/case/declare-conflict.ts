import { isStaff } from '@huiyin/domain/case/actor';
import { forbidden } from '../failure.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/**
 * 申请回避: the one who declares a conflict of interest sees no trace of the case from this moment on, nor of what was joined to it.
 * 信访工作条例 (2022) art. 28.
 */
export function declareConflict(services: Services, at: OnCase, reason: string) {
  const command = { do: 'declareConflict', reason } as const;
  return runCommand(services, { ...at, command }, async ({ scene, actor, facts }) => {
    if (!isStaff(actor)) throw forbidden();
    const { tx, jurisdictionId, today } = scene;
    const { staffId } = actor;
    const joined = await tx.caseFile.findMany({
      where: { jurisdictionId, joinedIntoId: facts.id, state: 'joined' },
      select: { id: true },
    });
    const ids = joined.map(({ id }) => id);
    const conflict = { jurisdictionId, ground: 'conflict', staffId, reason, setBy: staffId };
    await tx.caseExclusion.createMany({
      data: [facts.id, ...ids].map((caseId) => ({ ...conflict, caseId, setOn: new Date(today) })),
      skipDuplicates: true,
    });
    await tx.caseFile.updateMany({
      where: { jurisdictionId, id: { in: ids } },
      data: { excludes: true },
    });
    return { excludes: true };
  });
}
