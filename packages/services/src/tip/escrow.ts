import { envelopeAlgorithm, openWords, sealWords } from '@huiyin/sealing/envelope';
import { combineEscrow, createEscrow } from '@huiyin/sealing/escrow';
import { openTipKey, readersOf, sealTipKey } from '@huiyin/sealing/tip';
import { keptFrom } from '../clue/kept-from.ts';
import { invalid } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { readTipKeys } from './tip-keys.ts';

const operator = { kind: 'system', job: 'operator' } as const;
type Shares = readonly [string, string];

/** Makes the escrow key and gives its three shares, once: they are kept nowhere. Fails with `invalid` if there is one already. */
export async function makeEscrow(services: Services): Promise<readonly string[]> {
  const { recipient, shares } = await createEscrow();
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    if ((await tx.escrowKey.count({ where: { jurisdictionId, retiredOn: null } })) > 0)
      throw invalid('escrow', 'tooMany');
    const [saved] = await tx.escrowKey.createManyAndReturn({
      data: { jurisdictionId, algorithm: envelopeAlgorithm, recipient, createdOn: new Date(today) },
      select: { id: true },
    });
    await noteEscrow(scene, 'escrow.create', saved?.id ?? '');
  });
  return shares;
}

/**
 * Proves that two shares give the escrow key back: puts them together, compares the public key, and opens an envelope made for
 * the occasion, with every tip and clue. Fails with `invalid` if they do not. Answers with how many tips the key opens.
 */
export async function drillEscrow(services: Services, shares: Shares): Promise<{ tips: number }> {
  const { privateKey, escrowId, recipient } = await openEscrow(services, shares);
  const word = Buffer.from(services.randomBytes(16)).toString('hex');
  const opened = (await openWords(await sealWords({ word }, [recipient]), privateKey)) as { word: string };
  if (opened.word !== word) throw invalid('shares', 'malformed');
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const rows = await tx.tip.findMany({
      where: { jurisdictionId, escrowId },
      select: { sealedKey: true },
    });
    const clues = await tx.clue.findMany({
      where: { jurisdictionId, escrowId },
      select: { sealedKey: true },
    });
    for (const { sealedKey } of [...rows, ...clues]) await openTipKey(sealedKey, privateKey);
    await tx.escrowKey.updateMany({
      where: { jurisdictionId, id: escrowId },
      data: { drilledOn: new Date(today) },
    });
    await noteEscrow(scene, 'escrow.drill', escrowId);
    return { tips: rows.length };
  });
}

/**
 * Opens every tip and clue to the officers who have keys now, where the keys they were sealed to are lost: the shares take the place
 * of a reader. Whom one is about stays left out. Answers with how many were opened again.
 */
export async function recoverTips(services: Services, shares: Shares): Promise<{ tips: number }> {
  const { privateKey, escrowId } = await openEscrow(services, shares);
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const keys = await readTipKeys(tx, jurisdictionId);
    const rows = await tx.tip.findMany({
      where: { jurisdictionId, escrowId },
      select: { id: true, sealedKey: true },
    });
    let tips = 0;
    for (const { id, sealedKey } of rows) {
      const words = await openTipKey(sealedKey, privateKey);
      const readers = keys && readersOf(keys, words.about);
      if (!readers) continue;
      const data = {
        sealedKey: new Uint8Array(await sealTipKey(words, readers)),
        keyIds: [...readers.keyIds],
        escrowId: readers.escrowId,
      };
      await tx.tip.updateMany({ where: { jurisdictionId, id }, data });
      tips += 1;
    }
    await recoverClues(scene, { privateKey, escrowId });
    await noteEscrow(scene, 'escrow.recover', escrowId);
    return { tips };
  });
}

async function recoverClues(
  scene: Scene,
  { privateKey, escrowId }: { privateKey: string; escrowId: string },
): Promise<void> {
  const { tx, jurisdictionId } = scene;
  const keys = await readTipKeys(tx, jurisdictionId);
  const rows = await tx.clue.findMany({
    where: { jurisdictionId, escrowId },
    select: { id: true, sealedKey: true },
  });
  for (const { id, sealedKey } of rows) {
    const words = await openTipKey(sealedKey, privateKey);
    const readers = keys && readersOf(keys, [...words.about, ...(await keptFrom(scene, id))]);
    if (!readers) continue;
    const data = {
      sealedKey: new Uint8Array(await sealTipKey(words, readers)),
      keyIds: [...readers.keyIds],
      escrowId: readers.escrowId,
    };
    await tx.clue.updateMany({ where: { jurisdictionId, id }, data });
  }
}

async function openEscrow({ database, jurisdictionId }: Services, shares: Shares) {
  const escrow = await database.prisma.escrowKey.findFirst({
    where: { jurisdictionId, retiredOn: null },
    select: { id: true, recipient: true },
  });
  if (!escrow) throw invalid('escrow', 'unknown');
  const combined = await combineEscrow(shares);
  if (!combined.ok) throw invalid('shares', combined.why === 'sameShare' ? 'tooShort' : 'unreadable');
  if (combined.recipient !== escrow.recipient) throw invalid('shares', 'malformed');
  return { privateKey: combined.privateKey, escrowId: escrow.id, recipient: escrow.recipient };
}

function noteEscrow(scene: Scene, action: string, subjectId: string): Promise<void> {
  return noteAudit(scene, operator, { action, subjectKind: 'escrowKey', subjectId });
}
