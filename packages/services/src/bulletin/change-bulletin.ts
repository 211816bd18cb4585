import type { BulletinCheck, EditBulletinInput } from '@huiyin/contract/desk/bulletins';
import { readBulletinFigures } from '@huiyin/db/sql/read-bulletin-figures';
import {
  type BulletinFigures,
  compareFigures,
  mayApproveBulletin,
  mayWriteBulletins,
} from '@huiyin/domain/bulletin/bulletin';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { forbidden, invalid, overtaken } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { dayOf } from '../tip/tip-days.ts';
import { type Example, findBulletin } from './bulletin-row.ts';
import { countsAs } from './figures-for-everybody.ts';

type Seen = { readonly bulletinId: string; readonly version: number };
type Result = { readonly bulletinId: string; readonly version: number };

/** Changes the words of a draft, and which examples stay; never a figure. Fails with `conflict` when somebody was quicker, `invalid` once it is approved. */
export async function editBulletin(
  services: Services,
  actor: StaffActor,
  { title, sections, examples, ...seen }: EditBulletinInput,
): Promise<Result> {
  if (!mayWriteBulletins(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const row = await findBulletin(scene, seen.bulletinId);
    const kept = (row.examples as unknown as Example[]).filter(({ publicId }) => examples.includes(publicId));
    const writtenBy = [...new Set([...row.writtenBy, actor.staffId])];
    const columns = {
      ...{ title, sections: [...sections], examples: kept, editedBy: actor.staffId, writtenBy },
    };
    return changeDraft(scene, actor, { ...seen, action: 'bulletin.edit', columns });
  });
}

/** A second person approves what stands there; nothing of it changes after. Fails with `forbidden` for who drafted it or ever changed it. */
export async function approveBulletin(services: Services, actor: StaffActor, seen: Seen): Promise<Result> {
  if (!mayWriteBulletins(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const row = await findBulletin(scene, seen.bulletinId);
    if (!mayApproveBulletin(actor, row)) throw forbidden();
    const columns = { state: 'approved', approvedBy: actor.staffId, approvedOn: new Date(scene.today) };
    return changeDraft(scene, actor, { ...seen, action: 'bulletin.approve', columns });
  });
}

type Change = Seen & { readonly action: string; readonly columns: object };

async function changeDraft(
  scene: Scene,
  actor: StaffActor,
  { bulletinId, version, action, columns }: Change,
): Promise<Result> {
  const { tx, jurisdictionId } = scene;
  const of = { jurisdictionId, id: bulletinId };
  if (await tx.bulletin.count({ where: { ...of, state: { not: 'draft' } } }))
    throw invalid('state', 'expired');
  const { count } = await tx.bulletin.updateMany({
    where: { ...of, version, state: 'draft' },
    data: { ...columns, version: version + 1 },
  });
  if (count !== 1) throw overtaken();
  await noteAudit(scene, actor, { action, subjectKind: 'bulletin', subjectId: bulletinId });
  return { bulletinId, version: version + 1 };
}

/** Computes the frozen figures again, from the period and the moment they stand for; answers with every one that comes out otherwise. */
export async function recomputeBulletin(
  services: Services,
  actor: StaffActor,
  bulletinId: string,
): Promise<BulletinCheck> {
  if (!mayWriteBulletins(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const row = await findBulletin(scene, bulletinId);
    const now = await readBulletinFigures(tx, {
      ...{ actor: countsAs, jurisdictionId, from: dayOf(row.fromDay), to: dayOf(row.toDay), asOf: row.asOf },
      version: row.figuresVersion,
    });
    const differences = compareFigures(row.figures as unknown as BulletinFigures, now);
    await noteAudit(scene, actor, {
      ...{ action: 'bulletin.recompute', subjectKind: 'bulletin', subjectId: bulletinId },
      detail: { differences: differences.length },
    });
    return { differences };
  });
}
