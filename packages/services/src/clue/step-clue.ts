import type { StepClueInput } from '@huiyin/contract/desk/clues';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { type ClueState, earliestDay, nextClueState } from '@huiyin/domain/clue/clue';
import type { TipCommand } from '@huiyin/domain/tip/tip';
import { nextTipState, type TipState } from '@huiyin/domain/tip/tip';
import { recipientCount } from '@huiyin/sealing/envelope';
import { invalid, overtaken } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { fromBase64 } from '../tip/sealed-file.ts';
import { dayOf } from '../tip/tip-days.ts';
import { tipIdOf } from './list-clues.ts';
import { readableClue } from './readable-clues.ts';

/**
 * Enters what happened to a clue, with the words that the officer's browser sealed to it: forwarded, decided (by so many people), a
 * note, closed, who gave a name was told. Forwarding and closing go for the tip it comes from as well. Fails with `notFound`, `conflict`,
 * or `invalid` where the state does not allow it, the day lies ahead or before what it follows, or nothing is sealed.
 */
export async function stepClue(
  services: Services,
  actor: StaffActor,
  input: StepClueInput,
): Promise<{ clueId: string; version: number }> {
  const sealed = fromBase64(input.sealed);
  if (recipientCount(sealed) !== 1) throw invalid('sealed', 'malformed');
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const { clueId, step, version } = input;
    const row = await readableClue(scene, actor, clueId);
    if (row.version !== version) throw overtaken();
    const state = nextClueState(row.state as ClueState, step);
    if (state === null) throw invalid('step', 'expired');
    if (input.on > today || input.on < earliestDay(step, stepDays(row))) throw invalid('on', 'expired');
    const { count } = await tx.clue.updateMany({
      where: { jurisdictionId, id: clueId, version },
      data: { ...changeOf(input), state, version: version + 1 },
    });
    if (count !== 1) throw overtaken();
    const decided = input.step === 'decide' ? { way: input.way, deciders: input.deciders } : {};
    await tx.clueEntry.createMany({
      data: {
        ...{ jurisdictionId, clueId, number: await nextNumber(scene, clueId), kind: step, ...decided },
        ...{ onDay: new Date(input.on), enteredOn: new Date(today), enteredBy: actor.staffId },
        ...{ algorithm: input.algorithm, sealed },
      },
    });
    await noteAudit(scene, actor, { action: `clue.${step}`, subjectKind: 'clue', subjectId: clueId });
    for (const tipId of tipIdOf(row)) await moveTip(scene, actor, { tipId, step });
    return { clueId, version: version + 1 };
  });
}

function stepDays(
  row: Readonly<Record<'forwardedOn' | 'decidedOn' | 'closedOn', Date | null>> & { receivedOn: Date },
) {
  const day = (date: Date | null) => date && dayOf(date);
  const { receivedOn, forwardedOn, decidedOn, closedOn } = row;
  return {
    ...{ receivedOn: dayOf(receivedOn), forwardedOn: day(forwardedOn) },
    ...{ decidedOn: day(decidedOn), closedOn: day(closedOn) },
  };
}

function changeOf(input: StepClueInput) {
  const onDay = new Date(input.on);
  switch (input.step) {
    case 'forward':
      return { forwardedOn: onDay };
    case 'decide':
      return { way: input.way, decidedOn: onDay };
    case 'close':
      return { closedOn: onDay };
    case 'tellAccepted':
      return { answeredOn: onDay };
    case 'tellResult':
      return { resultToldOn: onDay };
    case 'note':
      return {};
  }
}

/** The row of the clue is locked by its change: numbers are given out one after the other. */
async function nextNumber({ tx, jurisdictionId }: Scene, clueId: string): Promise<number> {
  return 1 + (await tx.clueEntry.count({ where: { jurisdictionId, clueId } }));
}

/** A tip whose clue is forwarded or closed is so too, where its own life allows it. */
async function moveTip(
  { tx, jurisdictionId, today, ...scene }: Scene,
  actor: StaffActor,
  { tipId, step }: { tipId: string; step: StepClueInput['step'] },
): Promise<void> {
  if (step !== 'forward' && step !== 'close') return;
  const command: TipCommand = step;
  const tip = await tx.tip.findFirst({
    where: { jurisdictionId, id: tipId },
    select: { state: true, version: true },
  });
  const state = tip && nextTipState(tip.state as TipState, command);
  if (!state) return;
  const onDay = new Date(today);
  await tx.tip.updateMany({
    where: { jurisdictionId, id: tipId },
    data: {
      ...{ state, version: { increment: 1 } },
      ...(step === 'forward' ? { forwardedOn: onDay } : { closedOn: onDay }),
    },
  });
  await noteAudit({ tx, jurisdictionId, today, ...scene }, actor, {
    ...{ action: `tip.${step}`, subjectKind: 'tip', subjectId: tipId },
  });
}
