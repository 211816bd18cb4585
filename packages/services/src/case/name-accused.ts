import { leavesUnit } from '@huiyin/domain/case/decide';
import { invalid } from '../failure.ts';
import { actorId, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';
import type { CaseChange } from './step.ts';

type Accused = { readonly unitIds: readonly string[]; readonly staffIds: readonly string[] };

/**
 * Says whom a case is about (被反映的单位和人员): from now on they see no trace of it, nor of what was joined to it. Takes the
 * place of what was said before; nobody at all is an answer too. A unit among them that has the case in hand loses it.
 * Fails with `invalid` for a unit or person that is not there.
 */
export function nameAccused(services: Services, at: OnCase, { unitIds, staffIds }: Accused) {
  const accused = { unitIds: [...new Set(unitIds)], staffIds: [...new Set(staffIds)] };
  const command = { do: 'nameAccused', ...accused } as const;
  return runCommand(services, { ...at, command }, async ({ scene, actor, facts }) => {
    await checkAccused(scene, accused);
    const joined = await scene.tx.caseFile.findMany({
      where: { jurisdictionId: scene.jurisdictionId, joinedIntoId: facts.id, state: 'joined' },
      select: { id: true },
    });
    for (const { id } of joined) await writeExclusions(scene, { caseId: id, setBy: actorId(actor), accused });
    const excludes = await writeExclusions(scene, { caseId: facts.id, setBy: actorId(actor), accused });
    const taken = leavesUnit(facts, command) ? await takeFromUnit(scene, facts.id) : {};
    return { ...taken, excludes, accusedToBeNamed: false };
  });
}

async function checkAccused({ tx, jurisdictionId }: Scene, { unitIds, staffIds }: Accused): Promise<void> {
  const units = await tx.unit.count({ where: { jurisdictionId, id: { in: [...unitIds] } } });
  if (units !== unitIds.length) throw invalid('unitIds', 'unknown');
  const staff = await tx.staffMember.count({ where: { jurisdictionId, id: { in: [...staffIds] } } });
  if (staff !== staffIds.length) throw invalid('staffIds', 'unknown');
}

/** Writes whom one case is about: who is named again keeps the day since which they are; declared conflicts stay. True if anybody is excluded then. */
async function writeExclusions(
  { tx, jurisdictionId, today }: Scene,
  { caseId, setBy, accused }: { caseId: string; setBy: string | null; accused: Accused },
): Promise<boolean> {
  const of = { jurisdictionId, caseId, ground: 'accused' };
  await tx.caseExclusion.deleteMany({
    where: {
      ...of,
      OR: [
        { unitId: { not: null, notIn: [...accused.unitIds] } },
        { staffId: { not: null, notIn: [...accused.staffIds] } },
      ],
    },
  });
  const who = [
    ...accused.unitIds.map((unitId) => ({ unitId })),
    ...accused.staffIds.map((staffId) => ({ staffId })),
  ];
  await tx.caseExclusion.createMany({
    data: who.map((one) => ({ ...of, ...one, setBy, setOn: new Date(today) })),
    skipDuplicates: true,
  });
  const conflicts = await tx.caseExclusion.count({ where: { jurisdictionId, caseId, ground: 'conflict' } });
  const excludes = who.length + conflicts > 0;
  await tx.caseFile.updateMany({ where: { jurisdictionId, id: caseId }, data: { excludes } });
  return excludes;
}

/** What the unit began is kept and goes nowhere: drafts are sent back, what it asked for is refused, who took part is let go. */
async function takeFromUnit({ tx, jurisdictionId, today }: Scene, caseId: string): Promise<CaseChange> {
  const of = { jurisdictionId, caseId };
  await tx.caseParticipant.deleteMany({ where: of });
  await tx.reply.updateMany({
    where: { ...of, state: { in: ['drafted', 'signed'] } },
    data: { state: 'returned' },
  });
  await tx.clockChange.updateMany({
    where: { ...of, decidedOn: null },
    data: { granted: false, decidedOn: new Date(today) },
  });
  return { unitId: null, sectionId: null, handlerId: null, dispatchedOn: null };
}
