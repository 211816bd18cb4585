import { readPlaceCases } from '@huiyin/db/sql/read-place-cases';
import { alertWorkingDays, sameRiseWeeks } from '@huiyin/domain/alert/alert';
import { joinRises, type Rise } from '@huiyin/domain/alert/join-rises';
import type { Actor } from '@huiyin/domain/case/actor';
import { addDays, type CivilDate } from '@huiyin/domain/clock/civil-date';
import { chinaHolidays } from '@huiyin/domain/clock/holidays';
import { addWorkingDays } from '@huiyin/domain/clock/working-days';
import { type Scene, whileReading } from '../scene.ts';
import type { Services } from '../services.ts';
import type { UnusualPlace } from './judge-week.ts';
import { writeAlertEvent } from './write-alert-event.ts';

const actor: Actor = { kind: 'system', job: 'check-alerts' };

/** A week from its Monday, or a single day. */
type Span = { readonly starts: CivilDate; readonly days: 1 | 7 };
type Unusual = Span & { readonly unusual: readonly UnusualPlace[] };
/** What rose in a week or on a day, places that rise by the same cases together. */
export type Rises = Span & { readonly groups: readonly (readonly Rise[])[] };

const dayOf = (date: Date): CivilDate => date.toISOString().slice(0, 10);
const lastDayOf = ({ starts, days }: Span): CivilDate => addDays(starts, days - 1);

/** Finds by which cases places are unusual. In a big city that takes long: read it before anything is written. */
export async function findRises(services: Services, { unusual, ...at }: Unusual): Promise<Rises> {
  if (unusual.length === 0) return { ...at, groups: [] };
  const span = { from: at.starts, to: lastDayOf(at) };
  const found = await whileReading(services, ({ tx, jurisdictionId }) =>
    readPlaceCases(tx, { actor, jurisdictionId, ...span, places: unusual }),
  );
  const rises = unusual.map((place): Rise => {
    const same = found.find(({ dimension, key }) => dimension === place.dimension && key === place.key);
    return { ...place, caseIds: same?.caseIds ?? [] };
  });
  return { ...at, groups: joinRises(rises) };
}

/**
 * Makes an alert of each group. What rose a few weeks ago already grows instead, also after an officer has said what is behind it:
 * nobody is asked the same twice.
 */
export async function raiseAlerts(scene: Scene, { groups, ...at }: Rises): Promise<void> {
  for (const group of groups) await raiseGroup(scene, at, group);
}

async function raiseGroup(scene: Scene, at: Span, group: readonly Rise[]): Promise<void> {
  const { tx, jurisdictionId, now, today } = scene;
  const [lead] = group;
  if (!lead) return;
  const known = await knownAlert(scene, at, group);
  const dueOn = new Date(addWorkingDays(today, alertWorkingDays, chinaHolidays).on);
  const alert =
    known ??
    (await tx.alert.create({
      data: {
        ...{ jurisdictionId, dimension: lead.dimension, key: lead.key, dueOn },
        ...{ since: new Date(at.starts), lastDay: new Date(lastDayOf(at)) },
        ...{ raisedAt: now, raisedOn: new Date(today) },
      },
      select: { id: true },
    }));
  const isNew = await keepRises(scene, { ...at, alertId: alert.id, group });
  if (!isNew) return;
  if (known) await grow(scene, known, { ...at, group });
  await writeAlertEvent(scene, actor, { alertId: alert.id, type: known ? 'grew' : 'raised' });
}

type Known = {
  readonly id: string;
  readonly dimension: string;
  readonly key: string;
  readonly since: Date;
  readonly lastDay: Date;
  readonly outcome: string | null;
};

/**
 * The alert that this goes on with: one of the last weeks to which the lead belongs, or that is called by one of these places. A
 * wide place that both have in common is not enough: another matter in the same town is another alert.
 */
async function knownAlert(
  { tx, jurisdictionId }: Scene,
  at: Span,
  group: readonly Rise[],
): Promise<Known | null> {
  for (const [place, { dimension, key }] of group.entries()) {
    const rise = await tx.alertRise.findFirst({
      where: {
        ...{ jurisdictionId, dimension, key },
        starts: { gte: new Date(addDays(at.starts, -7 * sameRiseWeeks)), lte: new Date(lastDayOf(at)) },
      },
      orderBy: { starts: 'desc' },
      select: { alertId: true },
    });
    if (!rise) continue;
    const alert = await tx.alert.findUniqueOrThrow({
      where: { jurisdictionId_id: { jurisdictionId, id: rise.alertId } },
      select: { id: true, dimension: true, key: true, since: true, lastDay: true, outcome: true },
    });
    if (place === 0 || (alert.dimension === dimension && alert.key === key)) return alert;
  }
  return null;
}

type Grown = Span & { readonly group: readonly Rise[] };

/** An alert lasts longer, and is called by a place that tells more where one rises together with its own and nobody has settled it. */
async function grow({ tx, jurisdictionId }: Scene, known: Known, { group, ...at }: Grown): Promise<void> {
  const [lead] = group;
  const isOwn = ({ dimension, key }: Rise) => dimension === known.dimension && key === known.key;
  const renamed = lead && known.outcome === null && group.some(isOwn);
  const [since = at.starts] = [dayOf(known.since), at.starts].sort();
  const lastDay = [dayOf(known.lastDay), lastDayOf(at)].sort()[1] ?? at.starts;
  await tx.alert.updateMany({
    where: { jurisdictionId, id: known.id },
    data: {
      ...(renamed ? { dimension: lead.dimension, key: lead.key } : {}),
      ...{ since: new Date(since), lastDay: new Date(lastDay) },
      version: { increment: 1 },
    },
  });
}

type Kept = Grown & { readonly alertId: string };

/** Keeps or mends the figures of the week or day; answers whether any place in it is new. */
async function keepRises(
  { tx, jurisdictionId }: Scene,
  { alertId, starts, days, group }: Kept,
): Promise<boolean> {
  const of = { jurisdictionId, starts: new Date(starts), days };
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
