import type { CallBackOutcome } from '@huiyin/domain/case/states';
import { actorId } from '../scene.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** What came of calling back (回访) after a bad rating. Somebody who was not reached is called again; the rating stays as it is. */
export function recordCallBack(
  services: Services,
  at: OnCase,
  input: { outcome: CallBackOutcome; words: string },
) {
  const command = { do: 'recordCallBack', ...input } as const;
  return runCommand(services, { ...at, command }, async ({ scene, actor, facts }) => {
    const { tx, jurisdictionId, today } = scene;
    const reached = input.outcome !== 'notReached';
    await tx.callBack.updateMany({
      where: { jurisdictionId, caseId: facts.id, outcome: null },
      data: {
        ...{
          attempts: { increment: 1 },
          words: input.words,
          calledBy: actorId(actor),
          calledOn: new Date(today),
        },
        ...(reached ? { outcome: input.outcome } : {}),
      },
    });
    return {};
  });
}
