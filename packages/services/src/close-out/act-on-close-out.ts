import type { CloseOutInput } from '@huiyin/contract/desk/close-out';
import type { Actor } from '@huiyin/domain/case/actor';
import { addDays } from '@huiyin/domain/clock/civil-date';
import { invalid, notFound } from '../failure.ts';
import { actorId, inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { type CloseOutChange, type CloseOutResult, runCloseOut } from './run-close-out.ts';

type Command = CloseOutInput['command'];

/**
 * Takes one step of a measure's close-out at the desk. Fails as `runCloseOut` does, with `invalid` on `leadUnitId` or
 * `participantUnitIds` for a unit that is not there, and with `notFound` for an objection that is not open.
 */
export async function actOnCloseOut(
  services: Services,
  actor: Actor,
  { measureId, version, command }: CloseOutInput,
): Promise<CloseOutResult> {
  return inTransaction(services, (scene) =>
    runCloseOut(scene, { actor, measureId, version, command }, (_, facts) =>
      effectOf(scene, { actor, measureId, command, round: facts.round }),
    ),
  );
}

type Step = {
  readonly actor: Actor;
  readonly measureId: string;
  readonly command: Command;
  readonly round: number;
};

/** What a step writes beside state and event. */
export async function effectOf(scene: Scene, step: Step): Promise<CloseOutChange> {
  const { command } = step;
  const by = actorId(step.actor);
  switch (command.do) {
    case 'setCriterion':
      return beginRound(scene, command, step.round + 1);
    case 'setDuty': {
      const { leadLeader, dueOn, internalFields } = command;
      const columns = { leadLeader: leadLeader.trim(), internalFields: [...internalFields] };
      return { columns: { ...columns, dueOn: dueOn === null ? null : new Date(dueOn) } };
    }
    case 'openNotice': {
      const endsOn = addDays(scene.today, command.days);
      return { columns: { noticeEndsOn: new Date(endsOn) }, detail: { endsOn } };
    }
    case 'answerObjection':
      return answerObjection(scene, step);
    case 'close':
      return { columns: { closedBy: by, closedOn: new Date(scene.today) } };
    case 'lookBack':
      return keepLookBack(scene, step);
    case 'confirmWording':
      return { columns: { wordingChangedOn: null } };
    case 'reopen':
      return { columns: { closedOn: null, wordingChangedOn: null, noticeEndsOn: null } };
    default:
      return { columns: { noticeEndsOn: null } };
  }
}

async function beginRound(
  { tx, jurisdictionId }: Scene,
  { words, leadUnitId, participantUnitIds }: Extract<Command, { do: 'setCriterion' }>,
  round: number,
): Promise<CloseOutChange> {
  const others = [...new Set(participantUnitIds)].filter((unitId) => unitId !== leadUnitId);
  const units = await tx.unit.findMany({
    where: { jurisdictionId, id: { in: [leadUnitId, ...others] } },
    select: { id: true },
  });
  if (!units.some(({ id }) => id === leadUnitId)) throw invalid('leadUnitId', 'unknown');
  if (units.length !== others.length + 1) throw invalid('participantUnitIds', 'unknown');
  const nobody = { closedBy: null, noticeEndsOn: null };
  const columns = { ...nobody, criterion: words.trim(), leadUnitId, participantUnitIds: others, round };
  return { columns };
}

async function answerObjection({ tx, jurisdictionId, today }: Scene, step: Step): Promise<CloseOutChange> {
  const { command, measureId, actor } = step;
  if (command.do !== 'answerObjection') throw notFound();
  const answered = await tx.closeOutObjection.updateMany({
    where: { jurisdictionId, measureId, id: command.objectionId, answeredOn: null },
    data: {
      ...{ shownWords: command.shownWords.trim(), answer: command.words.trim(), isUpheld: command.upheld },
      ...{ answeredBy: actorId(actor), answeredOn: new Date(today) },
    },
  });
  if (answered.count !== 1) throw notFound();
  return { columns: command.upheld ? { noticeEndsOn: null } : {} };
}

async function keepLookBack({ tx, jurisdictionId, today }: Scene, step: Step): Promise<CloseOutChange> {
  const { command, measureId, actor } = step;
  if (command.do !== 'lookBack') throw notFound();
  const { drawId, holds, words } = command;
  const at = { jurisdictionId, drawId, measureId };
  await tx.lookBack.updateMany({
    where: at,
    data: { holds, words: words.trim(), lookedBy: actorId(actor), lookedOn: new Date(today) },
  });
  const { stage } = await tx.lookBack.findUniqueOrThrow({
    where: { jurisdictionId_drawId_measureId: at },
    select: { stage: true },
  });
  return { detail: { stage, holds } };
}
