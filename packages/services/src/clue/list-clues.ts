import type { ClueList, ClueRow } from '@huiyin/contract/desk/clues';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { countClues } from '@huiyin/domain/clue/clue-counts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { dayOf } from '../tip/tip-days.ts';
import { clueRowOf } from './clue-rows.ts';
import { clueColumns, namesOf, readableClues } from './readable-clues.ts';

const most = 1000;

/**
 * The ledger as far as the reader's key opens it, latest first, with this quarter's figures of just these. Fails with `forbidden` for
 * everybody but discipline officers.
 */
export async function listClues(services: Services, actor: StaffActor): Promise<ClueList> {
  return inTransaction(services, async (scene) => {
    const { today } = scene;
    const rows = await rowsFor(scene, actor);
    const period = { from: quarterStart(today), to: today };
    const counted = (rows ?? []).map(({ row, closedOn }) => ({ ...row, closedOn, overdue: isOverdue(row) }));
    return {
      keyed: rows !== null,
      clues: (rows ?? []).slice(0, most).map(({ row }) => row),
      present: { ...countClues(counted, period), ...period },
      toTake: rows === null ? [] : await toTake(scene, actor, new Set(rows.map(({ row }) => row.clueId))),
      officers: await officersOf(scene),
    };
  });
}

/** Every clue that the actor may know of; null without a key. */
export async function rowsFor(
  scene: Scene,
  actor: StaffActor,
): Promise<readonly { row: ClueRow; closedOn: string | null }[] | null> {
  const { tx, jurisdictionId, today } = scene;
  const where = await readableClues(scene, actor);
  if (where === null) return null;
  const rows = await tx.clue.findMany({
    where,
    orderBy: [{ registeredOn: 'desc' }, { id: 'asc' }],
    select: clueColumns,
  });
  const tips = await tx.tip.findMany({
    where: { jurisdictionId, id: { in: rows.flatMap(tipIdOf) } },
    select: { id: true, answeredOn: true, resultToldOn: true },
  });
  const nameOf = await namesOf(
    scene,
    rows.map(({ custodianId }) => custodianId),
  );
  return rows.map((row) => ({
    row: clueRowOf(row, { nameOf, today, tip: tips.find(({ id }) => id === row.sourceId) }),
    closedOn: row.closedOn && dayOf(row.closedOn),
  }));
}

export const isOverdue = ({ deadlines }: ClueRow): boolean => deadlines.some(({ overdue }) => overdue);

export function tipIdOf({ source, sourceId }: { source: string; sourceId: string | null }): string[] {
  return source === 'tip' && sourceId !== null ? [sourceId] : [];
}

export async function officersOf({ tx, jurisdictionId }: Scene): Promise<ClueList['officers']> {
  const rows = await tx.staffMember.findMany({
    where: { jurisdictionId, role: 'disciplineOfficer', active: true },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
  return rows.map(({ id, name }) => ({ staffId: id, name }));
}

async function toTake(
  scene: Scene,
  { staffId }: StaffActor,
  readable: ReadonlySet<string>,
): Promise<ClueList['toTake']> {
  const { tx, jurisdictionId } = scene;
  const rows = await tx.clueHandover.findMany({
    where: { jurisdictionId, toId: staffId, takenOn: null },
    orderBy: [{ handedOn: 'asc' }, { clueId: 'asc' }],
    select: { clueId: true, fromId: true, toId: true, why: true, handedOn: true },
  });
  const nameOf = await namesOf(
    scene,
    rows.flatMap(({ fromId, toId }) => [fromId, toId]),
  );
  return rows.flatMap(({ clueId, fromId, toId, why, handedOn }) => {
    if (!readable.has(clueId)) return [];
    const of = { clueId, why: why as 'leave' | 'transfer', on: dayOf(handedOn) };
    return [
      { ...of, from: { staffId: fromId, name: nameOf(fromId) }, to: { staffId: toId, name: nameOf(toId) } },
    ];
  });
}

/** The first day of the quarter of `day`. */
export function quarterStart(day: string): string {
  const [year = '', month = '1'] = day.split('-');
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
  return `${year}-${String(first).padStart(2, '0')}-01`;
}
