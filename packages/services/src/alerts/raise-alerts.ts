import { readPlaceCases } from '@huiyin/db/sql/read-place-cases';
import { alertWorkingDays, sameRiseWeeks } from '@huiyin/domain/alert/alert';
import { joinRises, type Rise } from '@huiyin/domain/alert/join-rises';
import type { Actor } from '@huiyin/domain/case/actor';
import { addDays, type CivilDate } from '@huiyin/domain/clock/civil-date';
import { chinaHolidays } from '@huiyin/domain/clock/holidays';
import { addWorkingDays } from '@huiyin/domain/clock/working-days';
import type { Scene } from '../scene.ts';
import type { UnusualPlace } from './judge-week.ts';
import { writeAlertEvent } from './write-alert-event.ts';

const actor: Actor = { kind: 'system', job: 'check-alerts' };

type Week = { readonly week: CivilDate; readonly unusual: readonly UnusualPlace[] };

/**
 * Makes an alert of what is unusual in a week, one for places that rise by the same cases. What rose a few weeks ago already
 * grows instead, also after an officer has said what is behind it: nobody is asked the same twice.
 */
export async function raiseAlerts(scene: Scene, { week, unusual }: Week): Promise<void> {
  if (unusual.length === 0) return;
  const { tx, jurisdictionId } = scene;
  const span = { from: week, to: addDays(week, 6) };
  const found = await readPlaceCases(tx, { actor, jurisdictionId, ...span, places: unusual });
  const rises = unusual.map((place): Rise => {
    const same = found.find(({ dimension, key }) => dimension === place.dimension && key === place.key);
    return { ...place, caseIds: same?.caseIds ?? [] };
  });
  for (const group of joinRises(rises)) await raiseGroup(scene, week, group);
}

async function raiseGroup(scene: Scene, week: CivilDate, group: readonly Rise[]): Promise<void> {
  const { tx, jurisdictionId, now, today } = scene;
  const [lead] = group;
  if (!lead) return;
  const known = await knownAlert(scene, week, group);
  const dueOn = new Date(addWorkingDays(today, alertWorkingDays, chinaHolidays).on);
  const alert =
    known ??
    (await tx.alert.create({
      data: {
        ...{ jurisdictionId, dimension: lead.dimension, key: lead.key, dueOn },
        ...{ since: new Date(week), lastWeek: new Date(week), raisedAt: now, raisedOn: new Date(today) },
      },
      select: { id: true },
    }));
  const isNew = await keepRises(scene, { alertId: alert.id, week, group });
  if (known && isNew) {
    await tx.alert.updateMany({
      where: { jurisdictionId, id: alert.id },
      data: { lastWeek: new Date(week), version: { increment: 1 } },
    });
  }
  if (isNew) await writeAlertEvent(scene, actor, { alertId: alert.id, type: known ? 'grew' : 'raised' });
}

/** The alert to which one of these places belongs since a few weeks ago; that of the lead before any other. */
async function knownAlert({ tx, jurisdictionId }: Scene, week: CivilDate, group: readonly Rise[]) {
  for (const { dimension, key } of group) {
    const rise = await tx.alertRise.findFirst({
      where: {
        ...{ jurisdictionId, dimension, key },
        week: { gte: new Date(addDays(week, -7 * sameRiseWeeks)), lte: new Date(week) },
      },
      orderBy: { week: 'desc' },
      select: { alertId: true },
    });
    if (rise) return { id: rise.alertId };
  }
  return null;
}

type Kept = { readonly alertId: string; readonly week: CivilDate; readonly group: readonly Rise[] };

/** Keeps or mends the figures of the week; answers whether any place in it is new. */
async function keepRises({ tx, jurisdictionId }: Scene, { alertId, week, group }: Kept): Promise<boolean> {
  const of = { jurisdictionId, week: new Date(week) };
  const { count } = await tx.alertRise.createMany({
    data: group.map(({ dimension, key, expected, seen }) => ({
      ...{ ...of, alertId, dimension, key, expected, seen },
    })),
    skipDuplicates: true,
  });
  for (const { dimension, key, expected, seen } of count === group.length ? [] : group) {
    await tx.alertRise.updateMany({ where: { ...of, dimension, key }, data: { expected, seen } });
  }
  return count > 0;
}
