import { randomUUID } from 'node:crypto';
import { calls, type InventedCall } from '@huiyin/demonstration/calls';
import { momentOf } from '@huiyin/demonstration/dates';
import { addDays, type CivilDate } from '@huiyin/domain/clock/civil-date';
import type { Services } from '@huiyin/services/services';
import { usualBudgets } from '@huiyin/services/submission/budget';
import { createFormToken } from '@huiyin/services/submission/form-token';
import { adoptTopics, endCallStages, openRating, openVoting } from '@huiyin/services/topic-call/advance-call';
import { answerTopic, ruleOnTopicAnswer } from '@huiyin/services/topic-call/answer-topic';
import { rateTopics, voteForTopics } from '@huiyin/services/topic-call/give-voice';
import { saveTopic } from '@huiyin/services/topic-call/group-proposals';
import { moderateProposal } from '@huiyin/services/topic-call/moderate-proposal';
import { openCall } from '@huiyin/services/topic-call/open-call';
import { proposeTopic } from '@huiyin/services/topic-call/propose-topic';
import { readCall } from '@huiyin/services/topic-call/read-calls';
import { readProposals } from '@huiyin/services/topic-call/read-proposals';
import { known, member, type Stage, unitId } from './stage.ts';

const minute = 60_000;

/** One call as it is played: services whose clock stands where the call has come to, and a fresh proof for each who speaks. */
type Played = {
  readonly services: Services;
  readonly stage: Stage;
  readonly call: InventedCall;
  readonly callId: string;
  readonly year: number;
  readonly dayOf: (daysAgo: number) => CivilDate;
  /** A minute passes at each asking. */
  readonly at: (daysAgo: number) => Services;
  readonly version: () => Promise<number>;
};

/** Has people propose, vote and rate, and offices do their part, through the use-cases by which anybody does. */
export async function stageCalls(services: Services, stage: Stage, dayZero: CivilDate): Promise<void> {
  for (const call of calls) await playCall(playOf(services, stage, { call, dayZero }));
}

function playOf(
  services: Services,
  stage: Stage,
  { call, dayZero }: { call: InventedCall; dayZero: CivilDate },
): Played {
  const callId = randomUUID();
  const budgets = usualBudgets();
  let minutes = 0;
  const at = (daysAgo: number): Services => {
    minutes += 1;
    const begun = momentOf({ daysAgo, time: '08:00' }, dayZero).getTime();
    return { ...services, budgets, moment: new Date(begun + minutes * minute) };
  };
  const version = async () => (await readCall(services, member(stage, 'discipline'), callId)).call.version;
  const year = Number(dayZero.slice(0, 4)) - call.yearsAgo;
  const dayOf = (daysAgo: number) => addDays(dayZero, -daysAgo);
  return { services, stage, call, callId, year, dayOf, at, version };
}

async function playCall(played: Played): Promise<void> {
  const { call, stage, callId, year, dayOf, at } = played;
  const { proposing, voting, answering, rating } = call.untilDaysAgo;
  const days = {
    ...{ proposing: dayOf(proposing), voting: dayOf(voting) },
    ...{ answering: dayOf(answering), rating: dayOf(rating) },
  };
  const officer = member(stage, 'discipline');
  const { lead } = call;
  const title = `${year} 年点题`;
  await openCall(at(call.openedDaysAgo), officer, { callId, year, title, lead, days });
  const groups = await playProposals(played);
  await playVote(played, groups);
  if (voting < 0) return;
  await playAnswers(played, groups);
  await playRatings(played, groups);
}

/** A token that was handed out a minute before it is used. */
function proofAt({ moment, ...services }: Services) {
  const opened = new Date(known(moment ?? undefined, 'moment').getTime() - minute);
  return { by: 'formToken', token: createFormToken({ ...services, moment }, opened) } as const;
}

/** Proposes, reviews and groups; the ids of the topics in their order. */
async function playProposals(played: Played): Promise<string[]> {
  const { call, year, at } = played;
  const after = call.untilDaysAgo.proposing;
  const texts = [
    ...call.topics.flatMap(({ proposals }) => proposals),
    ...call.refused.map(({ text }) => text),
  ];
  const numbers = new Map<string, number>();
  for (const text of texts) {
    const then = at(call.openedDaysAgo - 5);
    const { number } = await proposeTopic(then, { year, text, townId: null, proof: proofAt(then) });
    numbers.set(text, number);
  }
  await review(played, numbers);
  await endCallStages(at(after - 1));
  return groupAll(played, numbers);
}

async function review(played: Played, numbers: ReadonlyMap<string, number>): Promise<void> {
  const { call, stage, callId, at } = played;
  const reviewer = member(stage, 'reviewer');
  const ids = await proposalIds(played, 'pending');
  for (const [text, number] of numbers) {
    const reason = call.refused.find((one) => one.text === text)?.reason;
    const on = { callId, proposalId: known(ids.get(number), text), seen: 'pending' } as const;
    const decided = reason
      ? ({ ...on, decision: 'refuse', reason } as const)
      : ({ ...on, decision: 'publish', publicText: text } as const);
    await moderateProposal(at(call.openedDaysAgo - 6), reviewer, decided);
  }
}

async function proposalIds({ services, stage, callId }: Played, part: 'pending' | 'ungrouped') {
  const page = await readProposals(services, member(stage, 'discipline'), { callId, part, page: 0 });
  return new Map(page.proposals.map(({ number, proposalId }) => [number, proposalId]));
}

async function groupAll(played: Played, numbers: ReadonlyMap<string, number>): Promise<string[]> {
  const { call, stage, callId, at, dayOf, version } = played;
  const officer = member(stage, 'discipline');
  const day = call.untilDaysAgo.proposing - 2;
  const ids = await proposalIds(played, 'ungrouped');
  const groups: string[] = [];
  for (const { title, proposals } of call.topics) {
    const groupId = randomUUID();
    const add = proposals.map((text) => known(ids.get(numbers.get(text) ?? 0), text));
    await saveTopic(at(day), officer, { callId, version: await version(), groupId, title, add });
    groups.push(groupId);
  }
  const until = dayOf(call.untilDaysAgo.voting);
  await openVoting(at(day), officer, { callId, version: await version(), until });
  return groups;
}

async function playVote({ call, year, at }: Played, groups: readonly string[]): Promise<void> {
  const day = call.untilDaysAgo.proposing - 5;
  for (const { topics, times } of call.ballots)
    for (let time = 0; time < times; time += 1) {
      const then = at(day);
      const groupIds = topics.map((topic) => known(groups[topic], `topic ${topic}`));
      const voice = { year, deviceKey: randomUUID(), again: null, proof: proofAt(then) };
      await voteForTopics(then, { ...voice, groupIds }, { source: null });
    }
}

async function playAnswers(played: Played, groups: readonly string[]): Promise<void> {
  const { call, stage, callId, at, dayOf, version } = played;
  const { voting, answering, rating } = call.untilDaysAgo;
  const officer = member(stage, 'discipline');
  await endCallStages(at(voting - 1));
  const decisions = call.topics.map(({ given, reason }, topic) => ({
    ...{ groupId: known(groups[topic], `topic ${topic}`), reason },
    unitId: given && unitId(stage, given.unit),
  }));
  const on = async () => ({ callId, version: await version() });
  await adoptTopics(at(voting - 5), officer, { ...(await on()), until: dayOf(answering), decisions });
  for (const [topic, { given }] of call.topics.entries()) {
    if (!given) continue;
    const of = { callId, groupId: known(groups[topic], `topic ${topic}`) };
    await answerTopic(at(given.daysAgo + 1), member(stage, given.head), { ...of, text: given.answer });
    await ruleOnTopicAnswer(at(given.daysAgo), member(stage, 'reviewer'), { ...of, ruling: 'publish' });
  }
  const last = Math.min(...call.topics.flatMap(({ given }) => given?.daysAgo ?? []));
  await openRating(at(last - 2), officer, { ...(await on()), until: dayOf(rating) });
}

async function playRatings({ call, year, at }: Played, groups: readonly string[]): Promise<void> {
  const { rating } = call.untilDaysAgo;
  const said = call.topics.map(({ rated }) =>
    Object.entries(rated).flatMap(([answer, times]) => Array<string>(times).fill(answer)),
  );
  const raters = Math.max(...said.map(({ length }) => length));
  for (let rater = 0; rater < raters; rater += 1) {
    const then = at(rating + 10);
    const ratings = said.flatMap((answers, topic) => {
      const answer = answers[rater] as 'yes' | undefined;
      return answer ? [{ groupId: known(groups[topic], `topic ${topic}`), answer }] : [];
    });
    const voice = { year, deviceKey: randomUUID(), again: null, proof: proofAt(then) };
    await rateTopics(then, { ...voice, ratings }, { source: null });
  }
  await endCallStages(at(rating - 1));
}
