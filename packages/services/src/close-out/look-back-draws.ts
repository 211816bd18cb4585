import type { AnnounceDrawInput, MakeDrawInput } from '@huiyin/contract/desk/close-out';
import type { LookBackDrawView } from '@huiyin/contract/portal/close-out';
import { lockReports } from '@huiyin/db/sql/lock-reports';
import { readClosedMeasures, readDraws } from '@huiyin/db/sql/read-look-backs';
import { type Actor, isStaff } from '@huiyin/domain/case/actor';
import { drawLine, dueForLookBack, type LookBackStage, sampleSize } from '@huiyin/domain/close-out/look-back';
import { mayDrawLookBack } from '@huiyin/domain/close-out/policy';
import { forbidden, invalid, notFound, overtaken } from '../failure.ts';
import { logInClear } from '../log/log-in-clear.ts';
import { bumpDataVersion } from '../portal/data-version.ts';
import { writeAudit } from '../report/write-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { drawMark, drawSample, listHash } from './draw-sample.ts';

/**
 * Publishes which closed measures stand in the next draw and where its seed will come from, before anybody can know the seed; both
 * enter the transparency log, so that the list cannot be another one afterwards.
 * Fails with `forbidden`, and with `invalid` on `seedOn` unless it is later than today or on `entries` when none is due.
 */
export async function announceDraw(
  services: Services,
  actor: Actor,
  { seedSource, seedOn }: AnnounceDrawInput,
): Promise<{ drawId: string }> {
  if (!mayDrawLookBack(actor) || !isStaff(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now, today } = scene;
    if (seedOn <= today) throw invalid('seedOn', 'malformed');
    await lockReports(tx, jurisdictionId);
    const closed = await readClosedMeasures(tx, jurisdictionId);
    const entries = dueForLookBack(closed, today);
    if (entries.length === 0) throw invalid('entries', 'missing');
    const { id: drawId } = await tx.lookBackDraw.create({
      data: {
        ...{ jurisdictionId, announcedBy: actor.staffId, announcedAt: now, announcedOn: new Date(today) },
        ...{
          seedSource: seedSource.trim(),
          seedOn: new Date(seedOn),
          sampleSize: sampleSize(entries.length),
        },
      },
      select: { id: true },
    });
    const closedOn = new Map(closed.map((one) => [one.measureId, one.closedOn]));
    await tx.lookBack.createMany({
      data: entries.map(({ measureId, stage }) => ({
        ...{ jurisdictionId, drawId, measureId, stage },
        closedOn: new Date(closedOn.get(measureId) ?? today),
      })),
    });
    await logInClear(scene, {
      ...{ clear: 'lookBack', draw: drawId, announced: today, seedSource: seedSource.trim(), seedOn },
      ...{ sample: sampleSize(entries.length), entries: entries.length, sha256: listHash(entries) },
    });
    await noteDraw(scene, actor, { action: 'lookBack.announce', drawId });
    return { drawId };
  });
}

/**
 * Makes the announced draw with the seed as it was published, once. Fails with `forbidden`, `notFound`, `conflict` when it was
 * made, and `invalid` on `seed` before its day has come.
 */
export async function makeDraw(
  services: Services,
  actor: Actor,
  { drawId, seed: typed }: MakeDrawInput,
): Promise<void> {
  if (!mayDrawLookBack(actor) || !isStaff(actor)) throw forbidden();
  const seed = typed.trim();
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const draw = await tx.lookBackDraw.findUnique({
      where: { jurisdictionId_id: { jurisdictionId, id: drawId } },
      select: { seedOn: true, sampleSize: true },
    });
    if (!draw) throw notFound();
    if (draw.seedOn.toISOString().slice(0, 10) > today) throw invalid('seed', 'expired');
    const made = await tx.lookBackDraw.updateMany({
      where: { jurisdictionId, id: drawId, seed: null },
      data: { seed, drawnBy: actor.staffId, drawnOn: new Date(today) },
    });
    if (made.count !== 1) throw overtaken();
    const rows = await tx.lookBack.findMany({
      where: { jurisdictionId, drawId },
      select: { measureId: true, stage: true },
    });
    const entries = rows.map(({ measureId, stage }) => ({ measureId, stage: stage as LookBackStage }));
    const chosen = drawSample(seed, entries, draw.sampleSize).map(({ measureId }) => measureId);
    const at = { jurisdictionId, drawId };
    await tx.lookBack.updateMany({ where: at, data: { isChosen: false } });
    await tx.lookBack.updateMany({
      where: { ...at, measureId: { in: chosen } },
      data: { isChosen: true },
    });
    await noteDraw(scene, actor, { action: 'lookBack.draw', drawId, seed });
  });
}

/** Every draw, newest first, with all by which anybody can make it again. For everybody. */
export async function listDraws(services: Services): Promise<LookBackDrawView[]> {
  const { jurisdictionId, database } = services;
  const draws = await readDraws(database.prisma, jurisdictionId);
  return draws.map(({ entries, ...draw }) => ({
    ...draw,
    listSha256: listHash(entries),
    entries: entries.map((entry) => ({
      ...entry,
      line: drawLine(entry),
      mark: draw.seed === null ? null : drawMark(draw.seed, entry),
    })),
  }));
}

async function noteDraw(
  scene: Scene,
  actor: Actor,
  { action, drawId, seed }: { action: string; drawId: string; seed?: string },
): Promise<void> {
  const subject = { subjectKind: 'lookBack', subjectId: drawId } as const;
  await writeAudit(scene, actor, { action, ...subject, ...(seed !== undefined && { detail: { seed } }) });
  await bumpDataVersion(scene);
}
