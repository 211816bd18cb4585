import { everyCase, type QueueFilter, queueFilter } from '@huiyin/contract/desk/queue';
import { mostCounted, mostSavedFilters, type SavedFilterList } from '@huiyin/contract/desk/saved-filters';
import { countUpTo } from '@huiyin/db/sql/count-queue';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { tooMany } from '../failure.ts';
import { inTransaction, type Scene, whileReading } from '../scene.ts';
import type { Services } from '../services.ts';
import { selectQueue } from './select-queue.ts';

/** The filters that the actor keeps, each with how many cases it shows now. What was saved in a form no longer known is left out. */
export async function listSavedFilters(services: Services, actor: StaffActor): Promise<SavedFilterList> {
  return whileReading(services, async (scene) => {
    const listed: SavedFilterList = [];
    for (const { name, filter } of await kept(scene, actor)) {
      const selection = selectQueue(scene, actor, filter);
      const cases = await countUpTo(scene.tx, { actor, selection, most: mostCounted + 1 });
      listed.push({ name, filter, cases: Math.min(cases, mostCounted), more: cases > mostCounted });
    }
    return listed;
  });
}

/** Keeps a filter without its words, in place of one of the same name. Fails with `tooMany` for the twenty-first. */
export async function saveFilter(
  services: Services,
  actor: StaffActor,
  { name, filter }: { name: string; filter: QueueFilter },
): Promise<void> {
  await inTransaction(services, async ({ tx, jurisdictionId, now }) => {
    const at = { jurisdictionId, staffId: actor.staffId };
    const others = await tx.savedFilter.count({ where: { ...at, name: { not: name.trim() } } });
    if (others >= mostSavedFilters) throw tooMany();
    const row = { filter: { ...filter, text: '' } };
    await tx.savedFilter.upsert({
      where: { jurisdictionId_staffId_name: { ...at, name: name.trim() } },
      create: { ...at, name: name.trim(), ...row, savedAt: now },
      update: row,
      select: { name: true },
    });
  });
}

/** Forgets a filter by its name; it need not be there. */
export async function forgetFilter(services: Services, actor: StaffActor, name: string): Promise<void> {
  const { database, jurisdictionId } = services;
  await database.prisma.savedFilter.deleteMany({ where: { jurisdictionId, staffId: actor.staffId, name } });
}

async function kept({ tx, jurisdictionId }: Scene, { staffId }: StaffActor) {
  const rows = await tx.savedFilter.findMany({
    where: { jurisdictionId, staffId },
    orderBy: [{ savedAt: 'asc' }, { name: 'asc' }],
    select: { name: true, filter: true },
  });
  return rows.flatMap(({ name, filter }) => {
    const read = queueFilter.safeParse({ ...everyCase, ...(filter as object) });
    return read.success ? [{ name, filter: read.data }] : [];
  });
}
