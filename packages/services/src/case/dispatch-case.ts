import { invalid } from '../failure.ts';
import type { Scene } from '../scene.ts';
import { actorId } from '../scene.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

export type DispatchInput = {
  unitId: string;
  sectionId: string | null;
  instruction: string;
  /** Units that take part in the one answer. */
  participantUnitIds?: readonly string[];
  /** Whether what is linked to the same measures goes to this unit by default from now on. */
  remember?: boolean;
};

/** Gives a case to a unit (派单), and to those that take part. The unit's time runs from now, never from its signature. */
export function dispatchCase(services: Services, at: OnCase, input: DispatchInput) {
  const { unitId, sectionId, instruction, participantUnitIds = [], remember = false } = input;
  const command = { do: 'dispatch', unitId, sectionId, instruction, participantUnitIds } as const;
  return runCommand(services, { ...at, command }, async ({ scene, actor, facts }) => {
    await checkUnits(scene, input);
    await setParticipants(scene, { caseId: facts.id, unitIds: participantUnitIds });
    if (remember) await rememberRoute(scene, { caseId: facts.id, unitId, setBy: actorId(actor) ?? '' });
    return { unitId, sectionId, handlerId: null, dispatchedOn: new Date(scene.today) };
  });
}

/** Fails with `invalid` for a unit or section that is not there. */
export async function checkUnits({ tx, jurisdictionId }: Scene, input: DispatchInput): Promise<void> {
  const { unitId, sectionId, participantUnitIds = [] } = input;
  const active = (ids: readonly string[]) =>
    tx.unit.count({ where: { jurisdictionId, id: { in: [...ids] }, active: true } });
  if ((await active([unitId])) === 0) throw invalid('unitId', 'unknown');
  if ((await active(participantUnitIds)) !== new Set(participantUnitIds).size)
    throw invalid('participantUnitIds', 'unknown');
  if (sectionId === null) return;
  const section = await tx.section.count({ where: { jurisdictionId, id: sectionId, unitId } });
  if (section === 0) throw invalid('sectionId', 'unknown');
}

/** The units of this dispatch take the place of those of an earlier one. */
async function setParticipants(
  { tx, jurisdictionId }: Scene,
  { caseId, unitIds }: { caseId: string; unitIds: readonly string[] },
): Promise<void> {
  await tx.caseParticipant.deleteMany({ where: { jurisdictionId, caseId } });
  await tx.caseParticipant.createMany({
    data: [...new Set(unitIds)].map((unitId) => ({ jurisdictionId, caseId, unitId })),
  });
}

async function rememberRoute(
  { tx, jurisdictionId, today }: Scene,
  { caseId, unitId, setBy }: { caseId: string; unitId: string; setBy: string },
): Promise<void> {
  const links = await tx.caseLink.findMany({
    where: { jurisdictionId, caseId },
    select: { measureId: true },
  });
  const rule = { unitId, setBy, setOn: new Date(today) };
  for (const { measureId } of links) {
    await tx.routingRule.upsert({
      where: { jurisdictionId_measureId: { jurisdictionId, measureId } },
      create: { jurisdictionId, measureId, ...rule },
      update: rule,
      select: { measureId: true },
    });
  }
}
