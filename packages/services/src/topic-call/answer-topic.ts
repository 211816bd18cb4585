import type { AnswerTopicInput, RuleOnTopicAnswerInput } from '@huiyin/contract/desk/topic-calls';
import type { StaffActor } from '@huiyin/domain/case/actor';
import {
  type CallStage,
  mayAnswerTopic,
  mayReadCalls,
  mayRuleOnTopicAnswer,
  type TopicAnswerState,
} from '@huiyin/domain/topic-call/topic-call';
import { forbidden, invalid, notFound, overtaken } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { lockCall, readableCall, writeCallEvent } from './run-call.ts';

/**
 * The head of the unit that was given a topic answers it; nobody outside reads it before a reviewer has published it. Fails with
 * `forbidden`, with `notFound` for a topic of another unit, or with `conflict` when it was answered meanwhile.
 */
export async function answerTopic(
  services: Services,
  actor: StaffActor,
  { callId, groupId, text }: AnswerTopicInput,
): Promise<void> {
  if (actor.kind !== 'unitHead') throw forbidden();
  await inTransaction(services, async (scene) => {
    const topic = await topicOf(scene, actor, { callId, groupId });
    if (topic.unitId !== actor.unitId) throw notFound();
    if (!mayAnswerTopic(actor, topic)) throw overtaken();
    const change = { answer: text.trim(), answerState: 'drafted', answeredBy: actor.staffId };
    await writeAnswer(scene, groupId, change);
    await writeCallEvent(scene, actor, { callId, type: 'topic.answer', payload: { topic: topic.number } });
  });
}

/** A reviewer publishes a unit's answer, or sends it back with what is missing. Fails as `answerTopic`. */
export async function ruleOnTopicAnswer(
  services: Services,
  actor: StaffActor,
  input: RuleOnTopicAnswerInput,
): Promise<void> {
  if (actor.kind !== 'reviewer') throw forbidden();
  await inTransaction(services, async (scene) => {
    const { callId, groupId, ruling } = input;
    const topic = await topicOf(scene, actor, { callId, groupId });
    if (!mayRuleOnTopicAnswer(actor, topic)) throw overtaken();
    if (topic.answeredBy === actor.staffId) throw invalid('ruling', 'inUse');
    await writeAnswer(
      scene,
      groupId,
      ruling === 'publish'
        ? { answerState: 'published', answerWords: '', publishedOn: new Date(scene.today) }
        : { answerState: 'returned', answerWords: input.words.trim() },
    );
    await writeCallEvent(scene, actor, { callId, type: `topic.${ruling}`, payload: { topic: topic.number } });
  });
}

async function topicOf(
  scene: Scene,
  actor: StaffActor,
  { callId, groupId }: { callId: string; groupId: string },
) {
  const { tx, jurisdictionId } = scene;
  if (!mayReadCalls(actor)) throw forbidden();
  await lockCall(scene, callId);
  const { stage } = await readableCall(scene, actor, callId);
  const row = await tx.topicCallGroup.findFirst({
    where: { jurisdictionId, callId, id: groupId },
    select: { number: true, unitId: true, answerState: true, answeredBy: true },
  });
  if (!row) throw notFound();
  return { ...row, stage: stage as CallStage, answerState: row.answerState as TopicAnswerState };
}

type AnswerChange = {
  readonly answer?: string;
  readonly answerState: string;
  readonly answeredBy?: string;
  readonly answerWords?: string;
  readonly publishedOn?: Date;
};

async function writeAnswer({ tx, jurisdictionId }: Scene, id: string, data: AnswerChange): Promise<void> {
  await tx.topicCallGroup.updateMany({ where: { jurisdictionId, id }, data });
}
