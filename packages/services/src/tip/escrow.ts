import { envelopeAlgorithm, openWords, sealWords } from '@huiyin/sealing/envelope';
import { combineEscrow, createEscrow } from '@huiyin/sealing/escrow';
import { openTipKey } from '@huiyin/sealing/tip';
import { invalid } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { wrapAgain } from './wrap-again.ts';

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
    const { tips } = await wrapAgain(scene, { privateKey, escrowId, letsIn: true });
    await noteEscrow(scene, 'escrow.recover', escrowId);
    return { tips };
  });
}

/**
 * Puts a new escrow key in the place of the present one, all or nothing: every tip and clue is wrapped again for its present readers and
 * the new key, and the old shares open nothing from then on. Fails with `invalid` on `shares`, or on `readers` for one that no officer
 * could read. Answers with the new shares, which are kept nowhere.
 */
export async function rotateEscrow(
  services: Services,
  shares: Shares,
): Promise<{ shares: readonly string[]; tips: number }> {
  const { privateKey, escrowId: old } = await openEscrow(services, shares);
  const fresh = await createEscrow();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const retired = await tx.escrowKey.updateMany({
      where: { jurisdictionId, id: old, retiredOn: null },
      data: { retiredOn: new Date(today) },
    });
    if (retired.count !== 1) throw invalid('escrow', 'unknown');
    const [saved] = await tx.escrowKey.createManyAndReturn({
      data: {
        ...{ jurisdictionId, algorithm: envelopeAlgorithm, recipient: fresh.recipient },
        createdOn: new Date(today),
      },
      select: { id: true },
    });
    const { tips, left } = await wrapAgain(scene, { privateKey, escrowId: old, letsIn: false });
    if (left > 0) throw invalid('readers', 'missing');
    await noteEscrow(scene, 'escrow.rotate', saved?.id ?? '');
    return { shares: fresh.shares, tips };
  });
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
