import type { ClueList, ClueRow } from '@huiyin/contract/desk/clues';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { chinaHolidays } from '@huiyin/domain/clock/holidays';
import type { ClueWay } from '@huiyin/domain/clue/clue';
import { type CountedClue, countClues, quarterStart } from '@huiyin/domain/clue/clue-counts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { dayOf } from '../tip/tip-days.ts';
import { clueDaysOf, clueRowOf } from './clue-rows.ts';
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
    const counted = (rows ?? []).map(({ counted }) => counted);
    return {
      keyed: rows !== null,
      clues: (rows ?? []).slice(0, most).map(({ row }) => row),
      present: { ...countClues(counted, period, chinaHolidays), ...period },
      toTake: rows === null ? [] : await toTake(scene, actor, new Set(rows.map(({ row }) => row.clueId))),
      officers: await officersOf(scene),
    };
  });
}

/** Every clue that the actor may know of; null without a key. */
export async function rowsFor(
  scene: Scene,
  actor: StaffActor,
): Promise<readonly { row: ClueRow; counted: CountedClue }[] | null> {
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
  const decided = await decisionsOf(
    scene,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const tip = tips.find(({ id }) => id === row.sourceId);
    const decisions = decided.get(row.id) ?? [];
    const counted = { days: clueDaysOf(row, tip), registeredOn: dayOf(row.registeredOn), decisions };
    return { row: clueRowOf(row, { nameOf, today, tip }), counted };
  });
}

/** What was decided of each clue, in the order of its entries. */
async function decisionsOf(
  { tx, jurisdictionId }: Scene,
  clueIds: readonly string[],
): Promise<Map<string, CountedClue['decisions']>> {
  const entries = await tx.clueEntry.findMany({
    where: { jurisdictionId, clueId: { in: [...clueIds] }, kind: 'decide' },
    orderBy: [{ clueId: 'asc' }, { number: 'asc' }],
    select: { clueId: true, way: true, onDay: true },
  });
  const decided = new Map<string, { way: ClueWay; on: string }[]>();
  for (const { clueId, way, onDay } of entries) {
    const one = { way: way as ClueWay, on: dayOf(onDay) };
    decided.set(clueId, [...(decided.get(clueId) ?? []), one]);
  }
  return decided;
}

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
