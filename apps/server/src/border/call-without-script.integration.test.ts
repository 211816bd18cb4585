import { randomUUID } from 'node:crypto';
import type { CallPart } from '@huiyin/domain/topic-call/topic-call';
import type { Services } from '@huiyin/services/services';
import { adoptTopics, endCallStages, openRating, openVoting } from '@huiyin/services/topic-call/advance-call';
import { answerTopic, ruleOnTopicAnswer } from '@huiyin/services/topic-call/answer-topic';
import { saveTopic } from '@huiyin/services/topic-call/group-proposals';
import { moderateProposal } from '@huiyin/services/topic-call/moderate-proposal';
import { openCall } from '@huiyin/services/topic-call/open-call';
import { readCall } from '@huiyin/services/topic-call/read-calls';
import { readProposals } from '@huiyin/services/topic-call/read-proposals';
import { arrangePeople, type CallPeople, days, year } from '@huiyin/services/topic-call/testing/arrange-call';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Border, openBorder, PORTAL } from './testing/open-border.ts';
import { readForm, type ServedForm } from './testing/read-form.ts';

// What a browser without script does with the pages of a call: open the form, fill in what stands there, send it. The clock is the test's own.
let border: Border;
let people: CallPeople;
let unitId: string;
let now = new Date('2026-03-05T02:00:00Z');
const callId = randomUUID();

const on = (day: string): Services => ({ ...border.test.services, moment: new Date(`${day}T02:00:00Z`) });
const version = async () => (await readCall(border.test.services, people.officer, callId)).call.version;
const onCall = async () => ({ callId, version: await version() });
const pass = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

beforeAll(async () => {
  border = await openBorder((services) =>
    Object.defineProperty({ ...services }, 'moment', { get: () => now }),
  );
  ({ people, unitId } = await arrangePeople(border.test));
  await openCall(on('2026-03-01'), people.officer, { callId, year, title: '2026 年点题', lead: '', days });
});
afterAll(() => border.close());

const host = new URL(PORTAL).host;
const at = (part: CallPart) => `/topic-calls/${year}/${part}`;

async function open(url: string, cookie = '') {
  const { statusCode, body } = await border.portal.inject({ url, headers: { host, cookie } });
  expect(statusCode).toBe(200);
  return body;
}

async function send({ action, filled }: ServedForm, more: [string, string][], cookie = '') {
  const fields = new URLSearchParams([...filled].filter(([name]) => more.every(([one]) => one !== name)));
  for (const [name, value] of more) fields.append(name, value);
  const type = 'application/x-www-form-urlencoded';
  const headers = { host, origin: PORTAL, cookie, 'content-type': type };
  const sent = await border.portal.inject({
    method: 'POST',
    url: action,
    headers,
    payload: fields.toString(),
  });
  const kept = String(sent.headers['set-cookie'] ?? '').split(';')[0] ?? '';
  return { status: sent.statusCode, body: sent.body, to: String(sent.headers.location ?? ''), cookie: kept };
}

/** Opens a form, reads it for ten seconds, sends it. */
async function take(part: CallPart, more: [string, string][], cookie = '') {
  const form = readForm(await open(at(part), cookie));
  pass(10);
  return send(form, more, cookie);
}

describe('a call for topics without script', () => {
  it('does not take a proposal within four seconds, says so, and takes the same form when it is sent again', async () => {
    const form = readForm(await open(at('propose')));
    expect(form.filled.get('work')).toBe('');
    pass(3);
    const early = await send(form, [['text', '学校门口没有斑马线']]);
    expect(early.status).toBe(400);
    expect(early.body).toContain('提交得太快了，请稍等几秒再按一次“提交”');
    const again = readForm(early.body);
    expect(again.filled.get('text')).toBe('学校门口没有斑马线');
    pass(1);
    const sent = await send(again, []);
    expect(sent.status).toBe(303);
    const number = /done=(\d{6})$/.exec(sent.to)?.[1] ?? '';
    expect(await open(sent.to)).toContain(number);
    expect((await send(again, [])).to).toBe(sent.to);
    expect(await open(`/topic-calls/${year}/proposal?number=${number}`)).toContain(number);
  });

  it('says at the field what is missing, and keeps what was typed', async () => {
    const empty = await take('propose', [['text', '']]);
    expect(empty.status).toBe(400);
    expect(empty.body).toContain('href="#text"');
    expect((await take('propose', [['text', '老小区没有电梯']])).status).toBe(303);
  });

  it('takes a vote for topics that were ticked, and asks who it is when the same browser votes again', async () => {
    await openTheVote();
    now = new Date('2026-03-20T02:00:00Z');
    expect((await take('vote', [])).body).toContain('请选一到三个题目');
    const [first = '', second = ''] = readForm(await open(at('vote'))).choices.get('topic') ?? [];
    const { status, cookie } = await take('vote', [['topic', first]]);
    expect(status).toBe(303);
    expect(cookie).not.toBe('');
    expect(readForm(await open(at('vote'), cookie)).choices.get('again')).toEqual(['another', 'replace']);
    expect((await take('vote', [['topic', second]], cookie)).body).toContain('请选择现在是谁');
    const changed: [string, string][] = [
      ['topic', second],
      ['again', 'replace'],
    ];
    expect((await take('vote', changed, cookie)).status).toBe(303);
    const voices = await border.test.database.owner.prisma.topicCallVoice.groupBy({
      by: ['state'],
      _count: true,
    });
    expect(voices.map(({ state, _count }) => [state, _count]).sort()).toEqual([
      ...[
        ['counted', 1],
        ['replaced', 1],
      ],
    ]);
  });

  it('takes what somebody thinks of an answer', async () => {
    await answerTheTopic();
    now = new Date('2026-09-15T02:00:00Z');
    const form = readForm(await open(at('rate')));
    const [name = ''] = [...form.choices.keys()].filter((one) => one.startsWith('rating-'));
    expect((await take('rate', [[name, 'partly']])).status).toBe(303);
    const said = await border.test.database.owner.prisma.topicCallChoice.findMany({
      where: { answer: 'partly' },
    });
    expect(said).toHaveLength(1);
  });

  it('takes nothing once the day is over, and gives back what was typed', async () => {
    const form = readForm(await open(at('rate')));
    now = new Date('2026-10-11T02:00:00Z');
    const { body } = await send(form, []);
    expect(body).not.toContain('data-island="verify"');
  });
});

async function openTheVote(): Promise<void> {
  const { services } = border.test;
  const read = (part: 'pending' | 'ungrouped') =>
    readProposals(services, people.officer, { callId, part, page: 0 });
  for (const { proposalId, text } of (await read('pending')).proposals)
    await moderateProposal(on('2026-03-06'), people.reviewer, {
      ...{ callId, proposalId, seen: 'pending', decision: 'publish', publicText: text },
    });
  await endCallStages(on('2026-03-11'));
  for (const { proposalId, publicText } of (await read('ungrouped')).proposals)
    await saveTopic(on('2026-03-12'), people.officer, {
      ...{ ...(await onCall()), groupId: randomUUID(), title: publicText, add: [proposalId] },
    });
  await openVoting(on('2026-03-12'), people.officer, { ...(await onCall()), until: days.voting });
}

async function answerTheTopic(): Promise<void> {
  await endCallStages(on('2026-04-11'));
  const { topics } = await readCall(border.test.services, people.officer, callId);
  const decisions = topics.map(({ groupId }, place) => ({
    ...{ groupId, unitId: place === 0 ? unitId : null, reason: place === 0 ? '' : '已列入明年计划' },
  }));
  const adopted = { ...(await onCall()), until: days.answering, decisions };
  await adoptTopics(on('2026-04-12'), people.officer, adopted);
  const of = { callId, groupId: topics[0]?.groupId ?? '' };
  await answerTopic(on('2026-05-02'), people.head, { ...of, text: '已划好斑马线。' });
  await ruleOnTopicAnswer(on('2026-05-03'), people.reviewer, { ...of, ruling: 'publish' });
  await openRating(on('2026-09-11'), people.officer, { ...(await onCall()), until: days.rating });
}
