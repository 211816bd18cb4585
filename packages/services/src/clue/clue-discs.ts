import type { DiscList, DiscReceiptInput, RecordDiscInput } from '@huiyin/contract/desk/clues';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { wordHashOf } from '@huiyin/sealing/clue-disc';
import { invalid, notFound } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { dayOf } from '../tip/tip-days.ts';
import { namesOf, readableIds } from './readable-clues.ts';

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const columns = {
  ...{ id: true, recipient: true, clueIds: true, createdBy: true, createdOn: true, receivedOn: true },
} as const;

/**
 * Notes that the officer's browser wrote clues to a disc, sealed to an office elsewhere: which, to whose key, by which manifest. Noted
 * before the file is given out. The same id again changes nothing. Fails with `notFound` for a clue that is kept from the actor.
 */
export async function recordDisc(
  services: Services,
  actor: StaffActor,
  input: RecordDiscInput,
): Promise<void> {
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const { exportId, recipient, clueIds, manifestHash, wordHash } = input;
    if ((await readableIds(scene, actor, clueIds)).length !== new Set(clueIds).size) throw notFound();
    const { count } = await tx.clueExport.createMany({
      data: {
        ...{ jurisdictionId, id: exportId, recipient, clueIds: [...clueIds], createdBy: actor.staffId },
        ...{ manifestHash: bytesOf(manifestHash), wordHash: bytesOf(wordHash), createdOn: new Date(today) },
      },
      skipDuplicates: true,
    });
    if (count === 0) return;
    for (const clueId of clueIds)
      await noteAudit(scene, actor, { action: 'clue.export', subjectKind: 'clue', subjectId: clueId });
  });
}

/** Discs with nothing on them but clues that the actor may know of, latest first. */
export async function listDiscs(services: Services, actor: StaffActor): Promise<DiscList> {
  return inTransaction(services, async (scene) => {
    const rows = await readableDiscs(scene, actor);
    const nameOf = await namesOf(
      scene,
      rows.map(({ createdBy }) => createdBy),
    );
    return rows.map(({ id, recipient, clueIds, createdBy, createdOn, receivedOn }) => ({
      ...{ exportId: id, recipient, clueIds, by: nameOf(createdBy) },
      ...{ createdOn: dayOf(createdOn), receivedOn: receivedOn && dayOf(receivedOn) },
    }));
  });
}

/**
 * Takes in a disc's receipt: only who opened the seal knows its word. Fails with `notFound` for a disc that is none or holds clues kept from the
 * actor, with `invalid` for a wrong word, another manifest, or a day before the disc or ahead.
 */
export async function takeReceipt(
  services: Services,
  actor: StaffActor,
  input: DiscReceiptInput,
): Promise<void> {
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const disc = (await readableDiscs(scene, actor)).find(({ id }) => id === input.exportId);
    if (!disc) throw notFound();
    const { manifestHash, wordHash } = await tx.clueExport.findUniqueOrThrow({
      where: { jurisdictionId_id: { jurisdictionId, id: disc.id } },
      select: { manifestHash: true, wordHash: true },
    });
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
    const isOfDisc = hex(manifestHash) === input.manifestHash && hex(wordHash) === wordHashOf(input.word);
    if (!isOfDisc) throw invalid('file', 'malformed');
    if (input.receivedOn < dayOf(disc.createdOn) || input.receivedOn > today)
      throw invalid('file', 'expired');
    const { count } = await tx.clueExport.updateMany({
      where: { jurisdictionId, id: disc.id, receivedOn: null },
      data: { receivedOn: new Date(input.receivedOn), receiptOn: new Date(today) },
    });
    if (count === 0) return;
    await noteAudit(scene, actor, {
      ...{ action: 'clue.receipt', subjectKind: 'clueExport', subjectId: disc.id },
    });
  });
}

async function readableDiscs(scene: Scene, actor: StaffActor) {
  const { tx, jurisdictionId } = scene;
  const rows = await tx.clueExport.findMany({
    where: { jurisdictionId },
    orderBy: [{ createdOn: 'desc' }, { id: 'asc' }],
    select: columns,
  });
  const known = new Set(
    await readableIds(scene, actor, [...new Set(rows.flatMap(({ clueIds }) => clueIds))]),
  );
  return rows.filter(({ clueIds }) => clueIds.every((id) => known.has(id)));
}
