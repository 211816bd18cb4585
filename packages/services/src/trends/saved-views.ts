import { mostSavedViews, type SavedViewList, type SaveViewInput } from '@huiyin/contract/desk/saved-views';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { addDays, daysBetween } from '@huiyin/domain/clock/civil-date';
import { mayReadTrends } from '@huiyin/domain/trends/policy';
import { forbidden, tooMany } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { checkPeriod } from './check-period.ts';

/** The views of the trends page that the actor keeps, each with its period as of today. Fails with `forbidden`. */
export async function listSavedViews(services: Services, actor: StaffActor): Promise<SavedViewList> {
  if (!mayReadTrends(actor)) throw forbidden();
  return inTransaction(services, async ({ tx, jurisdictionId, today }) => {
    const rows = await tx.savedView.findMany({
      where: { jurisdictionId, staffId: actor.staffId },
      orderBy: [{ savedAt: 'asc' }, { name: 'asc' }],
      select: { name: true, fromOn: true, toOn: true, days: true, compares: true },
    });
    return rows.map(({ name, fromOn, toOn, days, compares }) => ({
      ...{ name, compares, moves: days !== null },
      from: days === null ? dayOf(fromOn) : addDays(today, 1 - days),
      to: days === null ? dayOf(toOn) : today,
    }));
  });
}

/** Keeps a view in place of one of the same name. Fails with `forbidden`, `invalid` on the period, `tooMany` for the twenty-first. */
export async function saveView(
  services: Services,
  actor: StaffActor,
  { name, from, to, moves, compares }: SaveViewInput,
): Promise<void> {
  if (!mayReadTrends(actor)) throw forbidden();
  checkPeriod({ from, to });
  await inTransaction(services, async ({ tx, jurisdictionId, now }) => {
    const at = { jurisdictionId, staffId: actor.staffId };
    const others = await tx.savedView.count({ where: { ...at, name: { not: name.trim() } } });
    if (others >= mostSavedViews) throw tooMany();
    const days = moves ? daysBetween(from, to) + 1 : null;
    const view = { fromOn: new Date(from), toOn: new Date(to), days, compares };
    await tx.savedView.upsert({
      where: { jurisdictionId_staffId_name: { ...at, name: name.trim() } },
      create: { ...at, name: name.trim(), ...view, savedAt: now },
      update: view,
      select: { name: true },
    });
  });
}

/** Forgets a view by its name; it need not be there. Fails with `forbidden`. */
export async function forgetView(services: Services, actor: StaffActor, name: string): Promise<void> {
  if (!mayReadTrends(actor)) throw forbidden();
  const { database, jurisdictionId } = services;
  await database.prisma.savedView.deleteMany({ where: { jurisdictionId, staffId: actor.staffId, name } });
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
