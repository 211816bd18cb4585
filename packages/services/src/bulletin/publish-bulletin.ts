import type { Prisma } from '@huiyin/db/generated/client';
import { type BulletinAct, mayWriteBulletins, nextBulletinState } from '@huiyin/domain/bulletin/bulletin';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { forbidden, invalid, overtaken } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { bumpDataVersion } from '../portal/data-version.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { findBulletin, type BulletinRow as Row } from './bulletin-row.ts';
import { lifeOf, toShow } from './publication.ts';

type Seen = { readonly bulletinId: string; readonly version: number };
type Told = { readonly reason: string; readonly shown?: Prisma.InputJsonValue };

/**
 * Puts an approved bulletin on the public site, or a withdrawn one back on it: its words as they were approved, and of its figures what everybody
 * may read, kept as it is shown. Fails with `conflict` when somebody was quicker, with `invalid` on `state` for a draft or a meeting pack, on
 * `period` where a bulletin of the same period is public (`taken`) or one that was public covers part of it (`inUse`): the difference between the
 * two would tell of a few days.
 */
export function publishBulletin(services: Services, actor: StaffActor, seen: Seen): Promise<Seen> {
  return act(services, actor, { ...seen, act: 'publish' }, async (scene, row) => {
    await refuseOverlap(scene, row);
    const shown = (await toShow(scene, row)) as unknown as Prisma.InputJsonValue;
    return { reason: '', shown };
  });
}

/** Takes a bulletin off the public site; its page says so from then on, with the day and the reason. */
export function withdrawBulletin(
  services: Services,
  actor: StaffActor,
  { reason, ...seen }: Seen & { readonly reason: string },
): Promise<Seen> {
  return act(services, actor, { ...seen, act: 'withdraw' }, async () => ({ reason: reason.trim() }));
}

/** Row, event, audit entry in one transaction, and every public page anew; one such act at a time in a jurisdiction. */
async function act(
  services: Services,
  actor: StaffActor,
  { bulletinId, version, act: type }: Seen & { readonly act: BulletinAct },
  tell: (scene: Scene, row: Row) => Promise<Told>,
): Promise<Seen> {
  if (!mayWriteBulletins(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now, today } = scene;
    await bumpDataVersion(scene);
    const row = await findBulletin(scene, bulletinId);
    if (row.version !== version) throw overtaken();
    const state = nextBulletinState(lifeOf(row), type);
    if (state === null) throw invalid('state', 'expired');
    const told = await tell(scene, row);
    const of = { jurisdictionId, bulletinId };
    await tx.bulletin.updateMany({
      where: { jurisdictionId, id: bulletinId },
      data: { state, version: version + 1 },
    });
    const number = 1 + (await tx.bulletinEvent.count({ where: of }));
    const by = { actorId: actor.staffId, at: now, onDay: new Date(today) };
    await tx.bulletinEvent.createMany({ data: { ...of, number, type, ...told, ...by } });
    await noteAudit(scene, actor, {
      ...{ action: `bulletin.${type}`, subjectKind: 'bulletin', subjectId: bulletinId },
    });
    return { bulletinId, version: version + 1 };
  });
}

async function refuseOverlap({ tx, jurisdictionId }: Scene, row: Row): Promise<void> {
  const others = await tx.bulletin.findMany({
    where: {
      ...{ jurisdictionId, id: { not: row.id }, state: { in: ['published', 'withdrawn'] } },
      ...{ fromDay: { lte: row.toDay }, toDay: { gte: row.fromDay } },
    },
    select: { fromDay: true, toDay: true, state: true },
  });
  const isSame = (other: { fromDay: Date; toDay: Date }) =>
    other.fromDay.getTime() === row.fromDay.getTime() && other.toDay.getTime() === row.toDay.getTime();
  if (others.some((other) => !isSame(other))) throw invalid('period', 'inUse');
  if (others.some(({ state }) => state === 'published')) throw invalid('period', 'taken');
}
