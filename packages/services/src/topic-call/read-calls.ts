import type { CallTopic, TopicCallList, TopicCallView } from '@huiyin/contract/desk/topic-calls';
import { readCallCounts } from '@huiyin/db/sql/read-call-counts';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { answersOf, type VerificationCounts } from '@huiyin/domain/claims/verification';
import {
  blockersOf,
  type CallStage,
  callCommands,
  callStages,
  isOver,
  mayAnswerTopic,
  mayCommandCall,
  mayModerateCalls,
  mayReadCalls,
  mayReadProposals,
  mayRuleOnTopicAnswer,
  nextCallStage,
  refusalReasons,
  type TopicAnswerState,
  untilOf,
} from '@huiyin/domain/topic-call/topic-call';
import { wilsonInterval } from '@huiyin/trends/proportion';
import { countsOf } from '../claims/tally.ts';
import { namesOf } from '../clue/readable-clues.ts';
import { forbidden } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { dayOf } from '../tip/tip-days.ts';
import { type CallRow, callCountsOf, callFactsOf, findCalls, readableCall } from './run-call.ts';

/** All calls, the latest first, each with how much waits for the reader. Fails with `forbidden` for who has no part in them. */
export async function listCalls(services: Services, actor: StaffActor): Promise<TopicCallList> {
  if (!mayReadCalls(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const lines: TopicCallList = [];
    for (const row of await findCalls(scene)) lines.push(await lineOf(scene, actor, row));
    return lines;
  });
}

async function lineOf(scene: Scene, actor: StaffActor, row: CallRow): Promise<TopicCallList[number]> {
  const facts = callFactsOf(row);
  const { id: callId, year, title, version } = row;
  const waiting = await waitingFor(scene, actor, callId);
  const until = untilOf(facts);
  return {
    callId,
    year,
    title,
    stage: facts.stage,
    version,
    until,
    isOver: isOver(facts, scene.today),
    waiting,
  };
}

async function waitingFor({ tx, jurisdictionId }: Scene, actor: StaffActor, callId: string): Promise<number> {
  const of = { jurisdictionId, callId };
  if (mayModerateCalls(actor)) {
    const texts = await tx.topicCallProposal.count({ where: { ...of, state: 'pending' } });
    return texts + (await tx.topicCallGroup.count({ where: { ...of, answerState: 'drafted' } }));
  }
  if (actor.kind === 'unitHead') {
    const owed = { in: ['none', 'returned'] };
    return tx.topicCallGroup.count({ where: { ...of, unitId: actor.unitId, answerState: owed } });
  }
  return tx.topicCallProposal.count({ where: { ...of, state: 'published', groupId: null } });
}

/** One call as its reader works on it. Fails with `forbidden`, or `notFound`. */
export function readCall(services: Services, actor: StaffActor, callId: string): Promise<TopicCallView> {
  return inTransaction(services, async (scene) => {
    const row = await readableCall(scene, actor, callId);
    const facts = callFactsOf(row);
    const counts = await callCountsOf(scene, callId);
    const through = { isOver: isOver(facts, scene.today) };
    return {
      call: {
        ...(await lineOf(scene, actor, row)),
        ...{ lead: row.lead, openedOn: dayOf(row.openedOn), days: facts.days },
      },
      may: callCommands
        .filter((command) => mayCommandCall(actor, command) && nextCallStage(facts.stage, command) !== null)
        .map((command) => ({ command, blockers: blockersOf(command, counts, through) })),
      ...(await countedOf(scene, actor, { row, heldVotes: counts.heldVotes, ungrouped: counts.ungrouped })),
      events: await eventsOf(scene, callId),
    };
  });
}

type Counting = { readonly row: CallRow; readonly heldVotes: number; readonly ungrouped: number };

async function countedOf(
  scene: Scene,
  actor: StaffActor,
  { row, heldVotes, ungrouped }: Counting,
): Promise<Pick<TopicCallView, 'counts' | 'topics'>> {
  const { tx, jurisdictionId, today } = scene;
  const of = { jurisdictionId, callId: row.id };
  const states = await tx.topicCallProposal.groupBy({ by: ['state', 'reason'], where: of, _count: true });
  const voices = await readCallCounts(tx, { ...of, through: today });
  const spoken = (about: 'vote' | 'rate') =>
    voices.reduce((sum, one) => sum + (one.about === about && one.groupId === null ? one.count : 0), 0);
  const sum = (keep: (one: (typeof states)[number]) => boolean) =>
    states.filter(keep).reduce((total, { _count }) => total + _count, 0);
  // What is not public is nothing to a unit, not even how much of it there is.
  const inside = mayReadProposals(actor);
  return {
    counts: {
      ...{ heldVotes, ungrouped, voters: spoken('vote'), raters: spoken('rate') },
      received: inside ? sum(() => true) : 0,
      pending: inside ? sum(({ state }) => state === 'pending') : 0,
      published: sum(({ state }) => state === 'published'),
      refused: inside
        ? refusalReasons.map((reason) => ({ reason, n: sum((one) => one.reason === reason) }))
        : [],
    },
    topics: await topicsOf(scene, actor, { row, voices }),
  };
}

type Counted = { readonly row: CallRow; readonly voices: Awaited<ReturnType<typeof readCallCounts>> };

async function topicsOf(scene: Scene, actor: StaffActor, { row, voices }: Counted): Promise<CallTopic[]> {
  const { tx, jurisdictionId } = scene;
  const rows = await tx.topicCallGroup.findMany({
    where: { jurisdictionId, callId: row.id },
    orderBy: { number: 'asc' },
    select: {
      ...{ id: true, number: true, title: true, adopted: true, reason: true, unitId: true, unitName: true },
      ...{ answer: true, answerState: true, answerWords: true, publishedOn: true },
    },
  });
  const sizes = await tx.topicCallProposal.groupBy({
    by: ['groupId'],
    where: { jurisdictionId, callId: row.id, groupId: { not: null } },
    _count: true,
  });
  const stage = row.stage as CallStage;
  // Nobody sees where a vote is heading, so that nobody can call for more voices.
  const isCounted = callStages.indexOf(stage) > callStages.indexOf('voting');
  return rows.map((one) => {
    const own = voices.filter(({ groupId }) => groupId === one.id);
    const said = own.flatMap(({ answer, ...day }) => (answer === null ? [] : [{ ...day, answer }]));
    const wanted = said.filter(({ answer }) => answer === 'wanted');
    return {
      ...{ groupId: one.id, number: one.number, title: one.title },
      proposals: sizes.find(({ groupId }) => groupId === one.id)?._count ?? 0,
      votes: isCounted ? wanted.reduce((total, { count }) => total + count, 0) : null,
      decision:
        one.adopted === null ? null : { isAdopted: one.adopted, unit: one.unitName, reason: one.reason },
      ...answerOf(actor, { ...one, stage, answerUntil: dayOf(row.answerUntil) }),
      satisfaction: countsOf(said),
      satisfied: satisfiedOf(countsOf(said)),
    };
  });
}

function satisfiedOf(counts: VerificationCounts): CallTopic['satisfied'] {
  const [n, of] = [counts.yes, answersOf(counts).telling];
  return { n, of, interval: wilsonInterval({ n, N: of }) };
}

type Answered = {
  readonly stage: CallStage;
  readonly unitId: string | null;
  readonly answer: string;
  readonly answerState: string;
  readonly answerWords: string;
  readonly publishedOn: Date | null;
  readonly answerUntil: string;
};

function answerOf(
  actor: StaffActor,
  { stage, unitId, answer, answerWords, publishedOn, answerUntil, ...one }: Answered,
): Pick<CallTopic, 'answer' | 'may'> {
  const state = one.answerState as TopicAnswerState;
  const facts = { stage, unitId, answerState: state };
  const isOwn = actor.kind === 'unitHead' && actor.unitId === unitId;
  const mayRead = state === 'published' || mayModerateCalls(actor) || isOwn;
  const on = publishedOn && dayOf(publishedOn);
  return {
    answer: {
      ...{ state, text: mayRead ? answer : '', words: mayRead ? answerWords : '', on },
      isLate: on !== null && on > answerUntil,
    },
    may: [
      ...(mayAnswerTopic(actor, facts) ? (['answer'] as const) : []),
      ...(mayRuleOnTopicAnswer(actor, facts) ? (['rule'] as const) : []),
    ],
  };
}

async function eventsOf(scene: Scene, callId: string): Promise<TopicCallView['events']> {
  const { tx, jurisdictionId } = scene;
  const rows = await tx.topicCallEvent.findMany({
    where: { jurisdictionId, callId, NOT: { type: { startsWith: 'proposal.' } } },
    orderBy: { number: 'desc' },
    take: 100,
    select: { type: true, onDay: true, actorId: true, actorKind: true, payload: true },
  });
  const staff = rows.flatMap(({ actorId, actorKind }) =>
    actorKind !== 'system' && actorId ? [actorId] : [],
  );
  const nameOf = await namesOf(scene, staff);
  return rows.map(({ type, onDay, actorId, payload }) => ({
    ...{ type, on: dayOf(onDay), by: (actorId && nameOf(actorId)) || null },
    words: wordsOf(payload),
    topic: topicIn(payload),
  }));
}

function topicIn(payload: unknown): number | null {
  const { topic } = (payload ?? {}) as { topic?: unknown };
  return typeof topic === 'number' ? topic : null;
}

/** What an event says in words. */
export function wordsOf(payload: unknown): string {
  const { words } = (payload ?? {}) as { words?: unknown };
  return typeof words === 'string' ? words : '';
}
