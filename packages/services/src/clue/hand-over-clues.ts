import type { HandOverCluesInput } from '@huiyin/contract/desk/clues';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { invalid, notFound } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { readerKey } from '../tip/readable-tips.ts';
import { readableClues, readableIds } from './readable-clues.ts';

/**
 * Gives clues on to another officer, on leave or transfer: those the actor keeps, or those of a colleague who is no longer there. The other takes
 * them over with a word of their own; until then the first one answers for them. Fails with `notFound` for a clue that the actor may not
 * know of or that a present colleague keeps, with `invalid` for somebody who cannot open one of them.
 */
export async function handOverClues(
  services: Services,
  actor: StaffActor,
  { clueIds, toId, why }: HandOverCluesInput,
): Promise<void> {
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    if (toId === actor.staffId && why === 'leave') throw invalid('toId', 'taken');
    const rows = await ownClues(scene, actor, clueIds);
    await checkTaker(scene, toId, clueIds);
    for (const { id: clueId, custodianId } of rows) {
      const number = 1 + (await tx.clueHandover.count({ where: { jurisdictionId, clueId } }));
      const open = await tx.clueHandover.count({ where: { jurisdictionId, clueId, takenOn: null, toId } });
      if (open > 0 || custodianId === toId) continue;
      await tx.clueHandover.createMany({
        data: {
          ...{ jurisdictionId, clueId, number, fromId: custodianId, toId, why },
          ...{ handedBy: actor.staffId, handedOn: new Date(today) },
        },
      });
      await noteAudit(scene, actor, { action: 'clue.handOver', subjectKind: 'clue', subjectId: clueId });
    }
  });
}

/** Takes over what was given to the actor; the last one to whom a clue was given keeps it. Fails with `notFound` for one that was not. */
export async function takeClues(
  services: Services,
  actor: StaffActor,
  clueIds: readonly string[],
): Promise<void> {
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const readable = await readableIds(scene, actor, clueIds);
    if (readable.length !== new Set(clueIds).size) throw notFound();
    for (const clueId of readable) {
      const latest = await tx.clueHandover.findFirst({
        where: { jurisdictionId, clueId },
        orderBy: { number: 'desc' },
        select: { toId: true, takenOn: true },
      });
      if (latest?.toId !== actor.staffId || latest.takenOn !== null) throw notFound();
      await tx.clueHandover.updateMany({
        where: { jurisdictionId, clueId, toId: actor.staffId, takenOn: null },
        data: { takenOn: new Date(today) },
      });
      await tx.clue.updateMany({
        where: { jurisdictionId, id: clueId },
        data: { custodianId: actor.staffId, version: { increment: 1 } },
      });
      await noteAudit(scene, actor, { action: 'clue.take', subjectKind: 'clue', subjectId: clueId });
    }
  });
}

async function ownClues(scene: Scene, actor: StaffActor, clueIds: readonly string[]) {
  const { tx, jurisdictionId } = scene;
  const where = await readableClues(scene, actor);
  const rows = where
    ? await tx.clue.findMany({
        where: { ...where, AND: { id: { in: [...clueIds] } } },
        select: { id: true, custodianId: true },
      })
    : [];
  const present = await tx.staffMember.findMany({
    where: {
      ...{ jurisdictionId, active: true, role: 'disciplineOfficer' },
      id: { in: rows.map(({ custodianId }) => custodianId) },
    },
    select: { id: true },
  });
  const isOthers = (custodianId: string) =>
    custodianId !== actor.staffId && present.some(({ id }) => id === custodianId);
  if (rows.length !== new Set(clueIds).size || rows.some(({ custodianId }) => isOthers(custodianId)))
    throw notFound();
  return rows;
}

async function checkTaker(scene: Scene, toId: string, clueIds: readonly string[]): Promise<void> {
  const { tx, jurisdictionId } = scene;
  const taker = await tx.staffMember.findFirst({
    where: { jurisdictionId, id: toId, role: 'disciplineOfficer', active: true },
    select: { id: true, unitId: true },
  });
  if (!taker) throw invalid('toId', 'unknown');
  const as: StaffActor = { kind: 'disciplineOfficer', staffId: taker.id, unitId: taker.unitId };
  const opens = (await readerKey(scene, as)) === null ? [] : await readableIds(scene, as, clueIds);
  if (opens.length !== new Set(clueIds).size) throw invalid('toId', 'inUse');
}
