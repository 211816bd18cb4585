import type { PublicCount } from '@huiyin/contract/fields';
import type { CallLine, CallView, TopicShown } from '@huiyin/contract/portal/topic-calls';
import { type CallCountRow, readCallCounts, readHeldVoices } from '@huiyin/db/sql/read-call-counts';
import { isSmall, leastShown, settled } from '@huiyin/domain/statistics/small-groups';
import { type CallStage, callStages, isOver, untilOf } from '@huiyin/domain/topic-call/topic-call';
import { tallyOf } from '../claims/tally.ts';
import { notFound } from '../failure.ts';
import { type Scene, whileReading } from '../scene.ts';
import type { Services } from '../services.ts';
import { dayOf } from '../tip/tip-days.ts';
import { publicProposals } from './public-proposals.ts';
import { wordsOf } from './read-calls.ts';
import { type CallRow, callFactsOf, findCalls } from './run-call.ts';

/** Every call, the latest year first. */
export function listPublicCalls(services: Services): Promise<CallLine[]> {
  return whileReading(services, async (scene) => linesOf(scene, await findCalls(scene)));
}

/** The call that goes on now, if one does: the latest that has not ended. */
export async function presentCall(services: Services): Promise<CallLine | null> {
  return (await listPublicCalls(services)).find(({ stage }) => stage !== 'ended') ?? null;
}

async function linesOf(scene: Scene, rows: readonly CallRow[]): Promise<CallLine[]> {
  const { tx, jurisdictionId, today } = scene;
  const adopted = await tx.topicCallGroup.groupBy({
    by: ['callId', 'answerState'],
    where: { jurisdictionId, adopted: true },
    _count: true,
  });
  return rows.map((row) => {
    const facts = callFactsOf(row);
    const own = adopted.filter(({ callId }) => callId === row.id);
    const sum = (some: typeof own) => some.reduce((total, { _count }) => total + _count, 0);
    const answered = sum(own.filter(({ answerState }) => answerState === 'published'));
    return {
      ...{ year: row.year, title: row.title, stage: facts.stage, until: untilOf(facts) },
      isOver: isOver(facts, today),
      adopted: own.length === 0 ? null : { answered, of: sum(own) },
    };
  });
}

/** The public page of a year's call. Fails with `notFound`. */
export function readPublicCall(services: Services, year: number): Promise<CallView> {
  return whileReading(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const rows = await findCalls(scene);
    const at = rows.findIndex((one) => one.year === year);
    const row = rows[at];
    if (!row) throw notFound();
    const lines = await linesOf(scene, rows);
    const line = lines[at];
    if (!line) throw notFound();
    const through = await countedThrough(scene);
    const of = { jurisdictionId, callId: row.id, through: through ?? '' };
    const voices = through === null ? [] : await readCallCounts(tx, of);
    const proposals = await publicProposals(scene, row, through);
    const held = through === null ? [] : await readHeldVoices(tx, of);
    return {
      call: { ...line, lead: row.lead, openedOn: dayOf(row.openedOn), days: callFactsOf(row).days },
      ...proposals.view,
      topics: await topicsOf(scene, row, { voices, proposals }),
      voters: votersOf(line, voices),
      held: held.filter(({ count }) => !isSmall(count)),
      events: await eventsOf(scene, row.id),
      // The list begins with the latest year.
      before: lines[at + 1] ?? null,
      after: at > 0 ? (lines[at - 1] ?? null) : null,
    };
  });
}

async function countedThrough({ tx, jurisdictionId }: Scene): Promise<string | null> {
  const { countedThrough: day } = await tx.jurisdiction.findUniqueOrThrow({
    where: { id: jurisdictionId },
    select: { countedThrough: true },
  });
  return day && dayOf(day);
}

const countOf = (count: number): PublicCount => (isSmall(count) ? { under: leastShown } : { exact: count });
const sumOf = (rows: readonly CallCountRow[]) => rows.reduce((total, { count }) => total + count, 0);

/** While a vote goes on its voices are shown as they settle, so that no two days differ by a few; after it, as they are. */
function votersOf({ stage }: CallLine, voices: readonly CallCountRow[]): PublicCount {
  const votes = voices.filter(({ about, groupId }) => about === 'vote' && groupId === null);
  if (stage !== 'voting') return countOf(sumOf(votes));
  const days = votes.map(({ count }) => ({ votes: count }));
  return countOf(settled(days, { votes: 0 }).votes);
}

type Said = {
  readonly voices: readonly CallCountRow[];
  readonly proposals: Awaited<ReturnType<typeof publicProposals>>;
};

async function topicsOf(scene: Scene, row: CallRow, { voices, proposals }: Said): Promise<TopicShown[]> {
  const { tx, jurisdictionId } = scene;
  const stage = row.stage as CallStage;
  if (callStages.indexOf(stage) < callStages.indexOf('voting')) return [];
  const groups = await tx.topicCallGroup.findMany({
    where: { jurisdictionId, callId: row.id },
    orderBy: { number: 'asc' },
    select: {
      ...{ id: true, number: true, title: true, adopted: true, reason: true, unitName: true },
      ...{ answer: true, answerState: true, publishedOn: true },
    },
  });
  const topics = groups.map((one): TopicShown => {
    const said = voices.flatMap(({ groupId, answer, ...day }) =>
      groupId === one.id && answer !== null ? [{ ...day, groupId, answer }] : [],
    );
    const votes = sumOf(said.filter(({ answer }) => answer === 'wanted'));
    return {
      ...{ groupId: one.id, number: one.number, title: one.title },
      proposals: proposals.ofTopic(one.id),
      votes: stage === 'voting' ? null : countOf(votes),
      decision:
        one.adopted === null
          ? null
          : { isAdopted: one.adopted, unit: one.unitName || null, reason: one.reason },
      answer: answerOf(one, dayOf(row.answerUntil)),
      satisfaction: tallyOf(said.filter(({ about }) => about === 'rate')),
    };
  });
  return stage === 'voting' ? topics : topics.toSorted((one, other) => rankOf(other) - rankOf(one));
}

/** Adopted ones first, and among them those that more people wanted. */
function rankOf({ decision, votes }: TopicShown): number {
  const wanted = votes && 'exact' in votes ? votes.exact : 0;
  return wanted + (decision?.isAdopted ? 1e9 : 0);
}

type Answered = { answer: string; answerState: string; publishedOn: Date | null };

function answerOf({ answer, answerState, publishedOn }: Answered, until: string): TopicShown['answer'] {
  if (answerState !== 'published' || publishedOn === null) return null;
  const on = dayOf(publishedOn);
  return { text: answer, on, isLate: on > until };
}

const publicEvents = [
  'open',
  'endProposing',
  'openVoting',
  'endVoting',
  'adopt',
  'openRating',
  'endRating',
  'extend',
];

async function eventsOf({ tx, jurisdictionId }: Scene, callId: string): Promise<CallView['events']> {
  const rows = await tx.topicCallEvent.findMany({
    where: { jurisdictionId, callId, type: { in: publicEvents } },
    orderBy: { number: 'asc' },
    select: { type: true, onDay: true, payload: true },
  });
  return rows.map(({ type, onDay, payload }) => {
    const { until } = (payload ?? {}) as { until?: unknown };
    const day = typeof until === 'string' ? until : null;
    return { type, on: dayOf(onDay), until: day, words: wordsOf(payload) };
  });
}
