import { forbidden, invalid } from '../failure.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** The head of the unit says who handles a case there (内部分办); it is then that person's to draft. */
export function assignHandler(services: Services, at: OnCase, staffId: string) {
  const command = { do: 'assignHandler', staffId } as const;
  return runCommand(services, { ...at, command }, async ({ scene, actor, facts }) => {
    const { tx, jurisdictionId } = scene;
    if (actor.kind !== 'unitHead') throw forbidden();
    const there = await tx.staffMember.count({
      where: { jurisdictionId, id: staffId, unitId: actor.unitId, role: 'unitHandler', active: true },
    });
    // Who answered before does not answer again, and who is excluded would not find it.
    const unfit = [...facts.formerHandlers, ...facts.excluded.staffIds].includes(staffId);
    if (there === 0 || unfit) throw invalid('staffId', 'unknown');
    return { handlerId: staffId };
  });
}
