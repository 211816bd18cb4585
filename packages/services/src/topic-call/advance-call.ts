import type { AdoptTopicsInput, ExtendCallInput, NextStageInput } from '@huiyin/contract/desk/topic-calls';
import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import { type CallDays, dueEnding, isOver, untilOf } from '@huiyin/domain/topic-call/topic-call';
import { Failure, invalid } from '../failure.ts';
import { presentUnit } from '../proposal/draft-proposal.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { type CallRow, callFactsOf, findCalls, runCall } from './run-call.ts';

type Version = Promise<{ version: number }>;
const columnOf = {
  ...{ proposing: 'proposeUntil', voting: 'voteUntil', answering: 'answerUntil', rating: 'rateUntil' },
} as const;

/** The column for the last day of a stage, if the day is still to come. Fails with `invalid` on `until`. */
function lasting(stage: keyof CallDays, until: string, today: string) {
  if (until <= today) throw invalid('until', 'expired');
  return { [columnOf[stage]]: new Date(until) };
}

/** From grouping to the vote, once every proposal was read and grouped. */
export function openVoting(services: Services, actor: StaffActor, { until, ...on }: NextStageInput): Version {
  return runCall(services, actor, { ...on, command: 'openVoting' }, async ({ today }) => ({
    ...{ columns: lasting('voting', until, today), payload: { until } },
  }));
}

/** From the answers to what people think of them: all answered, or the day for it has passed. */
export function openRating(services: Services, actor: StaffActor, { until, ...on }: NextStageInput): Version {
  return runCall(services, actor, { ...on, command: 'openRating' }, async ({ today }) => ({
    ...{ columns: lasting('rating', until, today), payload: { until } },
  }));
}

/** Gives a stage more time, with a public reason. */
export function extendCall(
  services: Services,
  actor: StaffActor,
  { until, reason, ...on }: ExtendCallInput,
): Version {
  return runCall(services, actor, { ...on, command: 'extend' }, async ({ today }, row) => {
    const facts = callFactsOf(row);
    if (until <= (untilOf(facts) ?? '')) throw invalid('until', 'tooShort');
    // What has ended by its day has ended; only answers may still be waited for.
    if (facts.stage !== 'answering' && isOver(facts, today)) throw invalid('stage', 'expired');
    const columns = lasting(facts.stage as keyof CallDays, until, today);
    return { columns, payload: { until, words: reason.trim() } };
  });
}

/**
 * Decides about every topic: given to a unit that answers by `until`, or not adopted for a public reason. Fails with `invalid` on
 * `decisions` unless each stands there once and one at least is adopted, on `reason-N` or `unit-N` of a topic by its number.
 */
export function adoptTopics(
  services: Services,
  actor: StaffActor,
  { until, decisions, ...on }: AdoptTopicsInput,
): Version {
  return runCall(services, actor, { ...on, command: 'adopt' }, async (scene, row) => {
    const topics = await topicsOf(scene, row);
    const isEachOnce =
      decisions.length === topics.length &&
      topics.every(({ id }) => decisions.filter(({ groupId }) => groupId === id).length === 1);
    if (!isEachOnce) throw invalid('decisions', 'unknown');
    if (!decisions.some(({ unitId }) => unitId !== null)) throw invalid('decisions', 'missing');
    for (const { id, number } of topics) {
      const { unitId = null, reason = '' } = decisions.find(({ groupId }) => groupId === id) ?? {};
      await decideTopic(scene, { id, number, unitId, reason: reason.trim() });
    }
    return { columns: lasting('answering', until, scene.today), payload: { until } };
  });
}

type Decision = { id: string; number: number; unitId: string | null; reason: string };

async function decideTopic(scene: Scene, { id, number, unitId, reason }: Decision): Promise<void> {
  const { tx, jurisdictionId } = scene;
  if (unitId === null && reason === '') throw invalid(`reason-${number}`, 'missing');
  const unit = unitId === null ? null : await unitOf(scene, unitId, `unit-${number}`);
  await tx.topicCallGroup.updateMany({
    where: { jurisdictionId, id },
    data: { adopted: unitId !== null, unitId, unitName: unit?.name ?? '', reason },
  });
}

async function unitOf(scene: Scene, unitId: string, field: string) {
  return presentUnit(scene, unitId).catch((error: unknown) => {
    throw error instanceof Failure ? invalid(field, 'unknown') : error;
  });
}

function topicsOf({ tx, jurisdictionId }: Scene, { id: callId }: CallRow) {
  return tx.topicCallGroup.findMany({
    where: { jurisdictionId, callId },
    orderBy: { number: 'asc' },
    select: { id: true, number: true },
  });
}

const job: Actor = { kind: 'system', job: 'end-call-stages' };

/** Ends every stage in which people take part and whose last day has passed. Answers with how many. */
export async function endCallStages(services: Services): Promise<number> {
  const due = await inTransaction(services, async (scene) =>
    (await findCalls(scene)).flatMap((row) => {
      const command = dueEnding(callFactsOf(row), scene.today);
      return command ? [{ callId: row.id, version: row.version, command }] : [];
    }),
  );
  for (const request of due) await runCall(services, job, request);
  return due.length;
}
