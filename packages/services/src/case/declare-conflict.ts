import { isStaff } from '@huiyin/domain/case/actor';
import { forbidden } from '../failure.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** 申请回避: the one who declares a conflict of interest sees no trace of the case from this moment on. 信访工作条例 (2022) art. 28. */
export function declareConflict(services: Services, at: OnCase, reason: string) {
  const command = { do: 'declareConflict', reason } as const;
  return runCommand(services, { ...at, command }, async ({ scene, actor, facts }) => {
    if (!isStaff(actor)) throw forbidden();
    const { tx, jurisdictionId, today } = scene;
    const { staffId } = actor;
    await tx.caseExclusion.createMany({
      data: {
        ...{ jurisdictionId, caseId: facts.id, ground: 'conflict', staffId, reason },
        ...{ setBy: staffId, setOn: new Date(today) },
      },
    });
    return { excludes: true };
  });
}
