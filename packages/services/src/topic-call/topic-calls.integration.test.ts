import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideHold, listHolds } from '../claims/decide-hold.ts';
import { refreshCounts } from '../portal/refresh-counts.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { adoptTopics, endCallStages, extendCall, openRating, openVoting } from './advance-call.ts';
import { answerTopic, ruleOnTopicAnswer } from './answer-topic.ts';
import { rateTopics, voteForTopics } from './give-voice.ts';
import { saveTopic, suggestGroups, takeOut } from './group-proposals.ts';
import { moderateProposal } from './moderate-proposal.ts';
import { openCall } from './open-call.ts';
import { proposalFateOf, proposeTopic } from './propose-topic.ts';
import { listPublicCalls, readPublicCall } from './public-call.ts';
import { listCalls, readCall } from './read-calls.ts';
import { readProposals } from './read-proposals.ts';
import { startCallPart } from './start-call.ts';
import {
  arrangePeople,
  type CallPeople,
  days,
  device,
  fails,
  proofOn,
  proposeIn,
  refusedAt,
  servicesOn,
  year,
} from './testing/arrange-call.ts';

let test: TestServices;
let people: CallPeople;
let schoolUnit = '';
beforeAll(async () => {
  test = await openTestServices();
  ({ people, unitId: schoolUnit } = await arrangePeople(test));
});
afterAll(() => test.close());

const callId = randomUUID();
const on = (day: string, time?: string) => servicesOn(test, day, time);
const view = () => readCall(test.services, people.officer, callId);
const onCall = async () => ({ callId, version: (await view()).call.version });
const pending = async () =>
  (await readProposals(test.services, people.reviewer, { callId, part: 'pending', page: 0 })).proposals;
const publish = async (proposalId: string, publicText: string) =>
  moderateProposal(on('2026-03-06'), people.reviewer, {
    ...{ callId, proposalId, seen: 'pending', decision: 'publish', publicText },
  });
const topics = async () => (await view()).topics;

describe('opening a call', () => {
  const input = { callId, year, title: '2026 年点题', lead: '', days };

  it('is the discipline office’s, once a year, with days that follow each other', async () => {
    await expect(openCall(on('2026-03-01'), people.triage, input)).rejects.toMatchObject(fails('forbidden'));
    await expect(openCall(on('2026-03-11'), people.officer, input)).rejects.toMatchObject(
      refusedAt('days', 'expired'),
    );
    await openCall(on('2026-03-01'), people.officer, input);
    await openCall(on('2026-03-01'), people.officer, input);
    await expect(
      openCall(on('2026-03-01'), people.officer, { ...input, callId: randomUUID() }),
    ).rejects.toMatchObject(refusedAt('year', 'taken'));
    expect(await listPublicCalls(test.services)).toMatchObject([{ year, stage: 'proposing', adopted: null }]);
  });
});

describe('proposals', () => {
  it('are kept once however often the form is sent, and wait for a reviewer', async () => {
    const proof = proofOn(test, '2026-03-05');
    const input = { year, text: '校门口接送学生的车太多，盼设接送区。', townId: null, proof };
    const first = await proposeTopic(on('2026-03-05'), input);
    expect(await proposeTopic(on('2026-03-05'), input)).toEqual(first);
    expect(await proposalFateOf(test.services, { year, number: first.number })).toEqual({
      ...{ state: 'pending', reason: null, topic: null },
    });
    expect((await readPublicCall(test.services, year)).ungrouped).toEqual([]);
    const other = first.number === 100_000 ? 100_001 : 100_000;
    await expect(proposalFateOf(test.services, { year, number: other })).rejects.toMatchObject(
      fails('notFound'),
    );
  });

  it('are published with personal data taken out, or refused for a reason that is counted', async () => {
    await proposeIn(test, '放学时学校门口接送车堵成一团，请划接送区，可打 13812345678 问我。');
    await proposeIn(test, '老旧小区没有电梯，老人上下楼难，希望加装。');
    await proposeIn(test, '希望老小区加装电梯，六楼老人下不来。');
    const gone = await proposeIn(test, '我家的低保什么时候批下来？');
    const rows = await pending();
    expect(rows).toHaveLength(5);
    expect(rows[1]?.publicText).toContain('〔电话〕');
    for (const row of rows.slice(0, 4)) await publish(row.proposalId, row.publicText);
    const last = rows[4];
    const refuse = {
      callId,
      proposalId: last?.proposalId ?? '',
      seen: 'pending',
      decision: 'refuse',
    } as const;
    await moderateProposal(on('2026-03-06'), people.reviewer, { ...refuse, reason: 'ownMatter' });
    await expect(
      moderateProposal(on('2026-03-06'), people.reviewer, { ...refuse, reason: 'person' }),
    ).rejects.toMatchObject(fails('conflict'));
    await refreshCounts(on('2026-03-07'));
    expect(await proposalFateOf(test.services, { year, number: gone.number })).toMatchObject({
      ...{ state: 'refused', reason: 'ownMatter' },
    });
    const shown = await readPublicCall(test.services, year);
    expect(shown.proposals).toMatchObject({ received: null, published: 4, waiting: { under: 5 } });
    expect(shown.ungrouped.find(({ isChanged }) => isChanged)?.text).not.toContain('138');
    expect((await view()).counts).toMatchObject({ received: 5, published: 4, pending: 0, ungrouped: 4 });
  });

  it('are read by no unit, and published by nobody but a reviewer', async () => {
    const page = { callId, part: 'refused', page: 0 } as const;
    for (const actor of [people.head, people.triage])
      await expect(readProposals(test.services, actor, page)).rejects.toMatchObject(fails('forbidden'));
    const [row] = (await readProposals(test.services, people.officer, page)).proposals;
    expect(row?.text).toBe(row?.publicText);
    const again = { callId, proposalId: row?.proposalId ?? '', seen: 'refused' } as const;
    await expect(
      moderateProposal(test.services, people.officer, { ...again, decision: 'publish', publicText: '低保' }),
    ).rejects.toMatchObject(fails('forbidden'));
    expect((await readCall(test.services, people.head, callId)).counts).toMatchObject({
      pending: 0,
      refused: [],
    });
    await expect(listCalls(test.services, people.triage)).rejects.toMatchObject(fails('forbidden'));
    await expect(readCall(test.services, people.officer, randomUUID())).rejects.toMatchObject(
      fails('notFound'),
    );
  });

  it('are taken no longer when their day is over, also before anything has ended the stage', async () => {
    await expect(proposeIn(test, '太晚了的一条提议', '2026-03-11')).rejects.toMatchObject(
      refusedAt('call', 'expired'),
    );
    const { isOpen } = await startCallPart(on('2026-03-11'), { year, part: 'propose', deviceKey: null });
    expect(isOpen).toBe(false);
    expect(await endCallStages(on('2026-03-10'))).toBe(0);
    expect(await endCallStages(on('2026-03-11'))).toBe(1);
    expect((await view()).call.stage).toBe('grouping');
  });
});

describe('grouping', () => {
  it('is suggested by how alike they are', async () => {
    const groups = await suggestGroups(test.services, people.officer, callId);
    expect(groups.map(({ proposals }) => proposals.length)).toEqual([2, 2]);
    await expect(suggestGroups(test.services, people.reviewer, callId)).rejects.toMatchObject(
      fails('forbidden'),
    );
  });

  it('puts each into one topic, and the vote opens only when all are in one', async () => {
    const until = '2026-04-10';
    const [first, second] = await suggestGroups(test.services, people.officer, callId);
    const idsOf = (group: typeof first) => (group?.proposals ?? []).map(({ proposalId }) => proposalId);
    const groupId = randomUUID();
    const save = async (id: string, title: string, add: string[]) =>
      saveTopic(on('2026-03-12'), people.officer, { ...(await onCall()), groupId: id, title, add });
    await save(groupId, '校门口接送', idsOf(first));
    await expect(
      openVoting(on('2026-03-12'), people.officer, { ...(await onCall()), until }),
    ).rejects.toMatchObject(refusedAt('ungrouped', 'missing'));
    await save(randomUUID(), '加装电梯', idsOf(second));
    const [taken = ''] = idsOf(second);
    await takeOut(on('2026-03-12'), people.officer, { ...(await onCall()), proposalIds: [taken] });
    expect(await topics()).toMatchObject([{ proposals: 2 }, { proposals: 1 }]);
    await save((await topics())[1]?.groupId ?? '', '老旧小区加装电梯', [taken]);
    await expect(
      saveTopic(on('2026-03-12'), people.officer, { callId, version: 1, groupId, title: '旧', add: [] }),
    ).rejects.toMatchObject(fails('conflict'));
    await expect(
      openVoting(on('2026-03-12'), people.officer, { ...(await onCall()), until: '2026-03-12' }),
    ).rejects.toMatchObject(refusedAt('until', 'expired'));
    await openVoting(on('2026-03-12'), people.officer, { ...(await onCall()), until });
    expect((await readPublicCall(test.services, year)).topics).toMatchObject([
      { number: 1, title: '校门口接送', votes: null, proposals: [{}, {}] },
      { number: 2, title: '老旧小区加装电梯', votes: null },
    ]);
  });
});

const vote = async (
  groupIds: string[],
  more: Partial<Parameters<typeof voteForTopics>[1]> = {},
  { source, time, day }: { source: string | null; time: string; day: string } = {
    ...{ source: null, time: '02:00', day: '2026-03-20' },
  },
) =>
  voteForTopics(
    on(day, time),
    { year, groupIds, deviceKey: device(), again: null, proof: proofOn(test, day, time), ...more },
    { source },
  );

describe('the vote', () => {
  it('takes one to three topics of this call, each once', async () => {
    const id = (await topics())[0]?.groupId ?? '';
    await expect(vote([randomUUID()])).rejects.toMatchObject(refusedAt('choices', 'unknown'));
    await expect(vote([id, id])).rejects.toMatchObject(refusedAt('choices', 'unknown'));
    const proof = proofOn(test, '2026-03-20');
    await vote([id], { proof });
    await vote([id], { proof });
    expect((await view()).counts.voters).toBe(1);
  });

  it('asks on a device that has voted, and blocks neither another person nor a changed mind', async () => {
    const ids = (await topics()).map(({ groupId }) => groupId);
    const deviceKey = device();
    await vote(ids, { deviceKey });
    const start = await startCallPart(on('2026-03-20'), { year, part: 'vote', deviceKey });
    expect(start).toMatchObject({ isOpen: true, answeredBefore: true, topics: [{}, {}] });
    await expect(vote(ids, { deviceKey })).rejects.toMatchObject(refusedAt('again', 'missing'));
    await vote(ids.slice(0, 1), { deviceKey, again: 'replace' });
    await vote(ids.slice(0, 1), { deviceKey, again: 'another' });
    expect((await view()).counts.voters).toBe(3);
  });

  it('shows how many voted a day later and not where it is heading, to the offices neither', async () => {
    const ids = (await topics()).map(({ groupId }) => groupId);
    for (let time = 0; time < 3; time += 1) await vote(ids.slice(0, 1));
    expect((await readPublicCall(test.services, year)).voters).toEqual({ under: 5 });
    await refreshCounts(on('2026-03-21'));
    const shown = await readPublicCall(test.services, year);
    expect(shown.voters).toEqual({ exact: 6 });
    expect(shown.topics.map(({ votes }) => votes)).toEqual([null, null]);
    expect((await topics()).map(({ votes }) => votes)).toEqual([null, null]);
  });

  it('holds a burst for an officer, and nothing is adopted while it waits', async () => {
    const ids = (await topics()).map(({ groupId }) => groupId);
    for (let time = 0; time < 12; time += 1)
      await vote(ids.slice(1), {}, { source: 'one', time: `03:${10 + time}`, day: '2026-03-21' });
    expect((await view()).counts).toMatchObject({ voters: 6, heldVotes: 12 });
    await refreshCounts(on('2026-03-22'));
    expect((await readPublicCall(test.services, year)).held).toMatchObject([
      { about: 'vote', state: 'held', count: 12, decidedOn: null },
    ]);
    await endCallStages(on('2026-04-11'));
    const decisions = (await topics()).map(({ groupId }) => ({ groupId, unitId: schoolUnit, reason: '' }));
    await expect(
      adoptTopics(on('2026-04-11'), people.officer, { ...(await onCall()), until: '2026-09-10', decisions }),
    ).rejects.toMatchObject(refusedAt('heldVotes', 'inUse'));
    const [hold] = await listHolds(test.services, people.reviewer);
    expect(hold).toMatchObject({
      answers: 12,
      items: [],
      calls: [{ callId, year, about: 'vote' }],
      said: null,
    });
    const decision = { holdId: hold?.holdId ?? '', decision: 'setAside', reason: '同一处机房' } as const;
    await decideHold(on('2026-04-12'), people.reviewer, decision);
    expect((await view()).counts).toMatchObject({ voters: 6, heldVotes: 0 });
    await expect(vote(ids, {}, { source: null, time: '02:00', day: '2026-04-12' })).rejects.toMatchObject(
      refusedAt('call', 'expired'),
    );
  });
});

describe('adopting and answering', () => {
  it('decides about each topic once, with a public reason for what is not adopted', async () => {
    const [school, lift] = await topics();
    expect([school?.votes, lift?.votes]).toEqual([6, 0]);
    const adopt = async (decisions: { groupId: string; unitId: string | null; reason: string }[]) =>
      adoptTopics(on('2026-04-12'), people.officer, { ...(await onCall()), until: '2026-09-10', decisions });
    const given = { groupId: school?.groupId ?? '', unitId: schoolUnit, reason: '' };
    const left = { groupId: lift?.groupId ?? '', unitId: null, reason: '' };
    await expect(adopt([given])).rejects.toMatchObject(refusedAt('decisions', 'unknown'));
    await expect(adopt([given, left])).rejects.toMatchObject(refusedAt('reason-2', 'missing'));
    await expect(
      adopt([
        { ...given, unitId: randomUUID() },
        { ...left, reason: '已列入' },
      ]),
    ).rejects.toMatchObject(refusedAt('unit-1', 'unknown'));
    await adopt([given, { ...left, reason: '已列入住建部门年度计划' }]);
    const shown = await readPublicCall(test.services, year);
    expect(shown.topics).toMatchObject([
      {
        title: '校门口接送',
        votes: { exact: 6 },
        decision: { isAdopted: true, unit: '教育局' },
        answer: null,
      },
      { votes: { under: 5 }, decision: { isAdopted: false, reason: '已列入住建部门年度计划' } },
    ]);
  });

  it('is answered by the head of the unit, and read outside only after a reviewer published it', async () => {
    const [school] = await topics();
    const topic = { callId, groupId: school?.groupId ?? '' };
    const text = '已在 12 所学校门口划出接送区。';
    await expect(answerTopic(on('2026-05-01'), people.otherHead, { ...topic, text })).rejects.toMatchObject(
      fails('notFound'),
    );
    await expect(answerTopic(on('2026-05-01'), people.officer, { ...topic, text })).rejects.toMatchObject(
      fails('forbidden'),
    );
    await answerTopic(on('2026-05-01'), people.head, { ...topic, text: '已办。' });
    expect((await topics())[0]?.answer).toMatchObject({ state: 'drafted', text: '' });
    const rule = { ...topic, ruling: 'publish' } as const;
    await expect(ruleOnTopicAnswer(on('2026-05-02'), people.officer, rule)).rejects.toMatchObject(
      fails('forbidden'),
    );
    await ruleOnTopicAnswer(on('2026-05-02'), people.reviewer, {
      ...{ ...topic, ruling: 'return', words: '请写明哪些学校' },
    });
    expect((await readCall(test.services, people.head, callId)).topics[0]).toMatchObject({
      answer: { state: 'returned', words: '请写明哪些学校' },
      may: ['answer'],
    });
    await expect(
      openRating(on('2026-05-03'), people.officer, { ...(await onCall()), until: '2026-10-10' }),
    ).rejects.toMatchObject(refusedAt('answersOwed', 'missing'));
    await answerTopic(on('2026-05-03'), people.head, { ...topic, text });
    await ruleOnTopicAnswer(on('2026-05-04'), people.reviewer, rule);
    await expect(ruleOnTopicAnswer(on('2026-05-04'), people.reviewer, rule)).rejects.toMatchObject(
      fails('conflict'),
    );
    expect((await readPublicCall(test.services, year)).topics[0]?.answer).toEqual({
      ...{ text, on: '2026-05-04', isLate: false },
    });
  });
});

describe('rating', () => {
  it('counts what people say of each answer, with an interval, a day later', async () => {
    await openRating(on('2026-05-05'), people.officer, { ...(await onCall()), until: '2026-06-05' });
    const [school, lift] = await topics();
    const rate = (answer: 'yes' | 'no', groupId = school?.groupId ?? '') =>
      rateTopics(
        on('2026-05-06'),
        {
          ...{ year, deviceKey: device(), again: null, proof: proofOn(test, '2026-05-06') },
          ratings: [{ groupId, answer }],
        },
        { source: null },
      );
    await expect(rate('yes', lift?.groupId)).rejects.toMatchObject(refusedAt('choices', 'unknown'));
    for (let time = 0; time < 9; time += 1) await rate('yes');
    for (let time = 0; time < 6; time += 1) await rate('no');
    await refreshCounts(on('2026-05-07'));
    const [shown] = (await readPublicCall(test.services, year)).topics;
    expect(shown?.satisfaction).toMatchObject({ kind: 'counted', yes: 9, no: 6 });
    const said = shown?.satisfaction.kind === 'counted' ? shown.satisfaction.confirmed : null;
    expect(said?.low).toBeCloseTo(0.357, 3);
    expect(said?.high).toBeCloseTo(0.802, 3);
  });

  it('may be given more time in public, never less, and not after its end', async () => {
    const extend = async (until: string, day: string) =>
      extendCall(on(day), people.officer, { ...(await onCall()), until, reason: '参与的人还少' });
    await expect(extend('2026-06-05', '2026-05-20')).rejects.toMatchObject(refusedAt('until', 'tooShort'));
    await extend('2026-06-20', '2026-05-20');
    await expect(extend('2026-07-20', '2026-06-21')).rejects.toMatchObject(refusedAt('stage', 'expired'));
    expect((await readPublicCall(test.services, year)).events.at(-1)).toEqual({
      ...{ type: 'extend', on: '2026-05-20', until: '2026-06-20', words: '参与的人还少' },
    });
  });

  it('ends by time alone; the next year’s call leads back to it', async () => {
    expect(await endCallStages(on('2026-06-21'))).toBe(1);
    const next = {
      proposing: '2027-03-10',
      voting: '2027-04-10',
      answering: '2027-09-10',
      rating: '2027-10-10',
    };
    await openCall(on('2027-03-01'), people.officer, {
      ...{ callId: randomUUID(), year: 2027, title: '2027 年点题', lead: '', days: next },
    });
    const shown = await readPublicCall(test.services, 2027);
    expect(shown.before).toMatchObject({ year, stage: 'ended', adopted: { answered: 1, of: 1 } });
    expect((await readPublicCall(test.services, year)).after).toMatchObject({ year: 2027 });
  });

  it('left an audit entry for every step', async () => {
    const audit = await test.database.owner.prisma.auditEntry.findMany({
      where: { subjectKind: 'topicCall', subjectId: callId },
      select: { action: true, actorKind: true },
    });
    const actions = new Set(audit.map(({ action }) => action));
    expect([...actions].sort()).toEqual(
      [
        ...['open', 'endProposing', 'group', 'openVoting', 'endVoting', 'adopt', 'openRating', 'endRating'],
        ...['extend', 'proposal.publish', 'proposal.refuse', 'topic.answer', 'topic.publish', 'topic.return'],
      ]
        .map((step) => `topicCall.${step}`)
        .sort(),
    );
    expect(audit.filter(({ actorKind }) => actorKind === 'system')).toHaveLength(3);
    expect(await test.database.owner.prisma.topicCallEvent.count({ where: { callId } })).toBe(audit.length);
  });
});
