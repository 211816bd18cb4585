import type { TipList, TipView } from '@huiyin/contract/desk/tips';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { nextTipState, type TipState, tipCommands } from '@huiyin/domain/tip/tip';
import { notFound } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { readableBy, readerKey } from './readable-tips.ts';
import { toBase64 } from './sealed-file.ts';
import { dayOf, deadlinesOf } from './tip-days.ts';
import { readTipKeys } from './tip-keys.ts';

const most = 500;
const days = {
  ...{ realName: true, receivedOn: true, forwardedOn: true },
  ...{ answeredOn: true, closedOn: true, resultToldOn: true },
} as const;

/** Tips sealed to the reader's key, latest first, at most 500. Fails with `forbidden` for everybody but discipline officers. */
export async function listTips(services: Services, actor: StaffActor): Promise<TipList> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const keyId = await readerKey(scene, actor);
    if (keyId === null) return { keyed: false, tips: [] };
    const rows = await tx.tip.findMany({
      where: readableBy(scene, keyId),
      orderBy: [{ receivedOn: 'desc' }, { id: 'asc' }],
      take: most,
      select: { id: true, state: true, ...days },
    });
    const messages = await tx.tipMessage.findMany({
      where: { jurisdictionId, tipId: { in: rows.map(({ id }) => id) } },
      orderBy: { number: 'asc' },
      select: { tipId: true, sender: true },
    });
    return {
      keyed: true,
      tips: rows.map((row) => {
        const own = messages.filter(({ tipId }) => tipId === row.id);
        return {
          ...{ tipId: row.id, state: row.state as TipState, realName: row.realName },
          ...{ receivedOn: dayOf(row.receivedOn), deadlines: deadlinesOf(row, today) },
          messages: own.length,
          unanswered: own.at(-1)?.sender === 'citizen',
        };
      }),
    };
  });
}

/** One tip with what the reader's key opens. Every reading leaves an audit entry. Fails with `notFound` if it is not sealed to the reader. */
export async function readTip(services: Services, actor: StaffActor, tipId: string): Promise<TipView> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const row = await readableTip(scene, actor, tipId);
    const messages = await tx.tipMessage.findMany({
      where: { jurisdictionId, tipId },
      orderBy: { number: 'asc' },
      select: { number: true, sender: true, onDay: true, sizeClass: true, sealed: true },
    });
    await noteAudit(scene, actor, { action: 'tip.open', subjectKind: 'tip', subjectId: tipId });
    const { version, recipient, keyIds, escrowId, realName } = row;
    const state = row.state as TipState;
    return {
      ...{ tipId, version, state, realName, recipient, keyIds, escrowId },
      algorithm: 'age/x25519',
      receivedOn: dayOf(row.receivedOn),
      deadlines: deadlinesOf(row, today),
      may: tipCommands.filter((command) => nextTipState(state, command) !== null),
      sealPublicKey: Buffer.from(row.sealPublicKey).toString('hex'),
      sealedKey: toBase64(row.sealedKey),
      messages: messages.map(({ onDay, sealed, sender, ...message }) => ({
        ...{ ...message, sender: sender as 'citizen' | 'office', on: dayOf(onDay) },
        sealed: sealed && toBase64(sealed),
      })),
      keys: await readTipKeys(tx, jurisdictionId),
    };
  });
}

export async function readableTip(scene: Scene, actor: StaffActor, tipId: string) {
  const keyId = await readerKey(scene, actor);
  const row =
    keyId &&
    (await scene.tx.tip.findFirst({
      where: { ...readableBy(scene, keyId), id: tipId },
      select: {
        ...{ id: true, version: true, state: true, recipient: true, keyIds: true, escrowId: true },
        ...{ sealPublicKey: true, sealedKey: true, ...days },
      },
    }));
  if (!row) throw notFound();
  return row;
}

/** The ciphertext of one message that is kept as a file; `notFound` unless the tip is sealed to the reader. */
export async function readTipFile(
  services: Services,
  actor: StaffActor,
  { tipId, number }: { tipId: string; number: number },
): Promise<AsyncIterable<Uint8Array>> {
  return inTransaction(services, async (scene) => {
    await readableTip(scene, actor, tipId);
    const row = await scene.tx.tipMessage.findUnique({
      where: {
        jurisdictionId_tipId_number: { jurisdictionId: scene.jurisdictionId, tipId, number },
      },
      select: { storedAs: true },
    });
    if (!row?.storedAs) throw notFound();
    return services.files.read(row.storedAs);
  });
}
