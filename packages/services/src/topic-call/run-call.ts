import type { Prisma } from '@huiyin/db/generated/client';
import type { Actor } from '@huiyin/domain/case/actor';
import {
  blockersOf,
  type CallBlocker,
  type CallCommand,
  type CallCounts,
  type CallFacts,
  type CallStage,
  isOver,
  mayCommandCall,
  mayReadCalls,
  nextCallStage,
} from '@huiyin/domain/topic-call/topic-call';
import { forbidden, invalid, notFound, overtaken } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { bumpDataVersion } from '../portal/data-version.ts';
import { actorId, inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { dayOf } from '../tip/tip-days.ts';

const columns = {
  ...{ id: true, year: true, title: true, lead: true, stage: true, version: true, openedOn: true },
  ...{ proposeUntil: true, voteUntil: true, answerUntil: true, rateUntil: true },
} as const;
export type CallRow = Prisma.TopicCallGetPayload<{ select: typeof columns }>;

/** The call with this id, or of this year; null if there is none. */
export function findCall(
  { tx, jurisdictionId }: Pick<Scene, 'tx' | 'jurisdictionId'>,
  wanted: { id: string } | { year: number },
): Promise<CallRow | null> {
  return tx.topicCall.findFirst({ where: { jurisdictionId, ...wanted }, select: columns });
}

/** All calls, the latest year first. */
export function findCalls({ tx, jurisdictionId }: Pick<Scene, 'tx' | 'jurisdictionId'>): Promise<CallRow[]> {
  return tx.topicCall.findMany({ where: { jurisdictionId }, orderBy: { year: 'desc' }, select: columns });
}

export function callFactsOf(row: CallRow): CallFacts {
  const { proposeUntil, voteUntil, answerUntil, rateUntil } = row;
  return {
    stage: row.stage as CallStage,
    days: {
      ...{ proposing: dayOf(proposeUntil), voting: dayOf(voteUntil) },
      ...{ answering: dayOf(answerUntil), rating: dayOf(rateUntil) },
    },
  };
}

/** What is counted before a call goes on, read when it is asked. */
export async function callCountsOf(scene: Scene, callId: string): Promise<CallCounts> {
  const { tx, jurisdictionId } = scene;
  const of = { jurisdictionId, callId };
  return {
    pending: await tx.topicCallProposal.count({ where: { ...of, state: 'pending' } }),
    ungrouped: await tx.topicCallProposal.count({ where: { ...of, state: 'published', groupId: null } }),
    groups: await tx.topicCallGroup.count({ where: of }),
    heldVotes: await tx.topicCallVoice.count({ where: { ...of, about: 'vote', state: 'held' } }),
    owed: await tx.topicCallGroup.count({
      where: { ...of, adopted: true, answerState: { not: 'published' } },
    }),
  };
}

/** Why a command cannot be given yet, under the name of the first thing to do. */
const problemOf: Readonly<Record<CallBlocker, 'missing' | 'tooShort' | 'inUse'>> = {
  ...{ pendingProposals: 'missing', ungrouped: 'missing', fewGroups: 'tooShort' },
  ...{ heldVotes: 'inUse', answersOwed: 'missing' },
};

export type OnCall = { readonly callId: string; readonly version: number };
export type CallChange = {
  readonly columns?: Prisma.TopicCallUncheckedUpdateManyInput;
  /** What its event says in public. */
  readonly payload?: Readonly<Record<string, string | number>>;
};
type Effect = (scene: Scene, row: CallRow) => Promise<CallChange>;

/**
 * The one path by which a call changes: may the actor look at calls at all and give this command (`forbidden`), is there one (`notFound`), is it
 * the version the actor saw (`conflict`), does its life allow it (`invalid` on `stage`), is nothing in the way (`invalid`, named by what
 * is); then row, event and audit entry in one transaction, and every public page anew.
 */
export async function runCall(
  services: Services,
  actor: Actor,
  request: OnCall & { readonly command: CallCommand },
  effect: Effect = async () => ({}),
): Promise<{ version: number }> {
  const { callId, version, command } = request;
  if (!mayCommandCall(actor, command)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    await lockCall(scene, callId);
    const row = await findCall(scene, { id: callId });
    if (!row) throw notFound();
    if (row.version !== version) throw overtaken();
    const facts = callFactsOf(row);
    const stage = nextCallStage(facts.stage, command);
    if (stage === null) throw invalid('stage', 'expired');
    const [blocker] = blockersOf(command, await callCountsOf(scene, callId), {
      isOver: isOver(facts, today),
    });
    if (blocker) throw invalid(blocker, problemOf[blocker]);
    const change = await effect(scene, row);
    const { count } = await tx.topicCall.updateMany({
      where: { jurisdictionId, id: callId, version },
      data: { ...change.columns, stage, version: version + 1 },
    });
    if (count !== 1) throw overtaken();
    await writeCallEvent(scene, actor, { callId, type: command, payload: change.payload ?? {} });
    return { version: version + 1 };
  });
}

/** One change of a call after the other: their numbers follow each other, and what was counted stays so. */
export async function lockCall({ tx }: Scene, callId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`topic-call:${callId}`}, 0))`;
}

/** What happened to a call, its entry in the audit trail, and the public pages anew. The trail names the step and no word of it. */
export async function writeCallEvent(
  scene: Scene,
  actor: Actor,
  { callId, type, payload }: { callId: string; type: string; payload: CallChange['payload'] },
): Promise<void> {
  const { tx, jurisdictionId, now, today } = scene;
  const number = 1 + (await tx.topicCallEvent.count({ where: { jurisdictionId, callId } }));
  await tx.topicCallEvent.createMany({
    data: {
      ...{ jurisdictionId, callId, number, type, payload: payload ?? {} },
      ...{ actorKind: actor.kind, actorId: actorId(actor), at: now, onDay: new Date(today) },
    },
  });
  await noteAudit(scene, actor, { action: `topicCall.${type}`, subjectKind: 'topicCall', subjectId: callId });
  await bumpDataVersion(scene);
}

/** A call that the actor may look at. Fails with `forbidden`, or `notFound`. */
export async function readableCall(scene: Scene, actor: Actor, callId: string): Promise<CallRow> {
  if (!mayReadCalls(actor)) throw forbidden();
  const row = await findCall(scene, { id: callId });
  if (!row) throw notFound();
  return row;
}
