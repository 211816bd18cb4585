import { invalid } from '../failure.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

export type DispatchInput = { unitId: string; sectionId: string | null; instruction: string };

/** Gives a case to a unit (派单). The unit's time runs from now, never from its signature. */
export function dispatchCase(services: Services, at: OnCase, input: DispatchInput) {
  const command = { do: 'dispatch', ...input } as const;
  return runCommand(services, { ...at, command }, async ({ scene }) => {
    const { tx, jurisdictionId } = scene;
    const { unitId, sectionId } = input;
    const unit = await tx.unit.count({ where: { jurisdictionId, id: unitId, active: true } });
    if (unit === 0) throw invalid('unitId', 'unknown');
    if (sectionId !== null) {
      const section = await tx.section.count({ where: { jurisdictionId, id: sectionId, unitId } });
      if (section === 0) throw invalid('sectionId', 'unknown');
    }
    return { unitId, sectionId, dispatchedOn: new Date(scene.today) };
  });
}
