import type { StaffActor } from '@huiyin/domain/case/actor';
import { nextTipState, type TipCommand, type TipState } from '@huiyin/domain/tip/tip';
import { recipientCount } from '@huiyin/sealing/envelope';
import { wordClasses } from '@huiyin/sealing/padding';
import { conflict, invalid } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { readableTip } from './read-tips.ts';
import { fromBase64 } from './sealed-file.ts';

type OnTip = { readonly tipId: string; readonly version: number };
type Stepped = { tipId: string; version: number; state: TipState };

/** Reads, forwards or closes a tip, by the day. Fails with `notFound`, `conflict`, or `invalid` where the state does not allow it. */
export function stepTip(
  services: Services,
  actor: StaffActor,
  { tipId, version, step, realName }: OnTip & { step: Exclude<TipCommand, 'reply'>; realName: boolean },
): Promise<Stepped> {
  return inTransaction(services, async (scene) => {
    const onDay = new Date(scene.today);
    const dated = {
      read: { readOn: onDay },
      forward: { forwardedOn: onDay },
      close: { closedOn: onDay },
    };
    return take(scene, { actor, tipId, version, command: step, change: { ...dated[step], realName } });
  });
}

/** Keeps an answer that the officer's browser sealed to the receipt and to the tip's key. Fails with `invalid` for what is not sealed to two. */
export async function replyTip(
  services: Services,
  actor: StaffActor,
  { tipId, version, algorithm, sealed }: OnTip & { algorithm: string; sealed: string },
): Promise<Stepped> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const { answeredOn, closedOn } = await readableTip(scene, actor, tipId);
    const bytes = fromBase64(sealed);
    if (recipientCount(bytes) !== 2) throw invalid('sealed', 'malformed');
    const sizeClass = wordClasses.find((size) => size + 1024 >= bytes.length);
    if (sizeClass === undefined) throw invalid('sealed', 'tooLong');
    const onDay = new Date(today);
    const change = {
      answeredOn: answeredOn ?? onDay,
      ...(closedOn ? { resultToldOn: onDay } : {}),
    };
    const stepped = await take(scene, { actor, tipId, version, command: 'reply', change });
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`tip:${tipId}`}, 0))`;
    const number = (await tx.tipMessage.count({ where: { jurisdictionId, tipId } })) + 1;
    await tx.tipMessage.createMany({
      data: { jurisdictionId, tipId, number, sender: 'office', algorithm, sizeClass, sealed: bytes, onDay },
    });
    return stepped;
  });
}

type Taken = OnTip & {
  readonly actor: StaffActor;
  readonly command: TipCommand;
  readonly change: object;
};

async function take(scene: Scene, { actor, tipId, version, command, change }: Taken): Promise<Stepped> {
  const { tx, jurisdictionId } = scene;
  const row = await readableTip(scene, actor, tipId);
  const state = nextTipState(row.state as TipState, command);
  if (row.version !== version) throw conflict('received');
  if (state === null) throw invalid('step', 'expired');
  const { count } = await tx.tip.updateMany({
    where: { jurisdictionId, id: tipId, version },
    data: { ...change, state, version: version + 1 },
  });
  if (count !== 1) throw conflict('received');
  await noteAudit(scene, actor, { action: `tip.${command}`, subjectKind: 'tip', subjectId: tipId });
  return { tipId, version: version + 1, state };
}
