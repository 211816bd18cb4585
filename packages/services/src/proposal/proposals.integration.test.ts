import { randomUUID } from 'node:crypto';
import type { DraftProposalInput } from '@huiyin/contract/desk/proposals';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Failure } from '../failure.ts';
import { entryOf } from '../letter/testing/entry-of.ts';
import type { Services } from '../services.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { arrangeMeasures } from '../trends/testing/arrange-measures.ts';
import {
  acknowledgeProposal,
  raiseRechecks,
  readdressProposal,
  recheckProposal,
  replyProposal,
  ruleOnProposal,
  serveProposal,
} from './act-on-proposal.ts';
import { draftProposal, editProposal } from './draft-proposal.ts';
import { escalateProposal } from './escalate-proposal.ts';
import { writeProposalLetter } from './proposal-letter.ts';
import { listProposals, readProposal } from './read-proposals.ts';

let test: TestServices;
let desk: Desk;
let officer: StaffActor;
let head: StaffActor;
let unitId: string;
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  officer = await desk.staff('disciplineOfficer', null, '周敏');
  unitId = await desk.unit('供电公司');
  head = await desk.staff('unitHead', unitId, '王力');
});
afterAll(() => test.close());

const at = (day: string): Services => ({ ...test.services, moment: new Date(`${day}T04:00:00Z`) });
const told = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    ({ publicError: { code, fields } }: Failure) =>
      fields[0] ? `${fields[0].field}.${fields[0].problem}` : code,
  );
const draft = (change: Partial<DraftProposalInput> = {}): DraftProposalInput => ({
  ...{ proposalId: randomUUID(), kind: 'reminder', unitId, title: '关于转供电加价问题的提醒函' },
  ...{ text: '近期群众集中反映转供电加价。', talk: null, origin: 'none', originId: null },
  items: [
    { text: '逐户核查转供电加价', dueOn: '2026-03-20' },
    { text: '退还多收电费', dueOn: '2026-03-31' },
  ],
  stepReason: '同一措施两周内来件 21 件。',
  ...change,
});
const replies = [
  { number: 1, reply: '已核查 12 户。' },
  { number: 2, reply: '已退还 3 万元。' },
];

/** A letter as far as `state`. */
async function arranged(state: 'draft' | 'served' | 'acknowledged' | 'replied' | 'accepted', change = {}) {
  const input = draft(change);
  const { proposalId } = input;
  await draftProposal(at('2026-03-02'), officer, input);
  if (state === 'draft') return proposalId;
  await serveProposal(at('2026-03-03'), officer, { proposalId, version: 1, approvedBy: '李书记' });
  if (state === 'served') return proposalId;
  await acknowledgeProposal(at('2026-03-04'), head, { proposalId, version: 2 });
  if (state === 'acknowledged') return proposalId;
  await replyProposal(at('2026-03-18'), head, { proposalId, version: 3, replies });
  if (state === 'replied') return proposalId;
  await ruleOnProposal(at('2026-03-20'), officer, { proposalId, version: 4, ruling: 'accept', words: '' });
  return proposalId;
}
const read = (proposalId: string, actor = officer, day = '2026-03-21') =>
  readProposal(at(day), actor, proposalId);

describe('a letter', () => {
  it('is served, acknowledged, answered item by item, accepted, and rises again by itself after ninety days', async () => {
    const proposalId = await arranged('accepted');
    expect(await raiseRechecks(at('2026-06-17'))).toBe(0);
    expect(await raiseRechecks(at('2026-06-18'))).toBe(1);
    expect(await raiseRechecks(at('2026-06-18'))).toBe(0);
    const due = await read(proposalId);
    expect(due.proposal).toMatchObject({ state: 'recheckDue', recheckDueOn: '2026-06-18' });
    await recheckProposal(at('2026-06-20'), officer, {
      ...{ proposalId, version: 6, result: 'held', words: '随机回访 6 户，均已退费。' },
    });
    const view = await read(proposalId);
    expect(view.proposal).toMatchObject({
      state: 'closed',
      reference: expect.stringMatching(/^纪提〔2026〕\d+号$/),
    });
    expect(view.items.map(({ reply }) => reply)).toEqual(replies.map(({ reply }) => reply));
    const audit = await test.database.owner.prisma.auditEntry.findMany({ where: { subjectId: proposalId } });
    expect(audit.map(({ action }) => action)).toEqual([
      ...['proposal.drafted', 'proposal.serve', 'proposal.acknowledge', 'proposal.reply'],
      ...['proposal.accept', 'proposal.raiseRecheck', 'proposal.recheckHeld'],
    ]);
    expect(JSON.stringify(audit.map(({ detail }) => detail))).not.toMatch(/来件|退/);
  });

  it('is not approved by anybody who drafted or ever changed it', async () => {
    const proposalId = await arranged('draft');
    const editor = await desk.staff('disciplineOfficer', null, '刘强');
    const { title, text, talk, items } = draft();
    const words = { proposalId, title, text, talk, items };
    await editProposal(at('2026-03-02'), editor, { ...words, version: 1 });
    await editProposal(at('2026-03-02'), officer, { ...words, version: 2 });
    const serve = (approvedBy: string) =>
      told(serveProposal(at('2026-03-03'), officer, { proposalId, version: 3, approvedBy }));
    expect(await serve('纪委副书记 周敏')).toBe('approvedBy.taken');
    expect(await serve('刘 强')).toBe('approvedBy.taken');
    expect(await serve('李书记')).toBe('done');
  });

  it('goes up the ladder with a reason and a day at each step, once, and not beyond the last', async () => {
    const first = await arranged('served');
    const talk = { heldOn: '2026-03-25', place: '纪委谈话室', interviewers: '周敏', interviewed: '王力' };
    const step = {
      ...{ title: '约谈记录', text: '限期整改。', items: [{ text: '退还电费', dueOn: '2026-04-20' }] },
      ...{ reason: '提醒后逾期未回复。' },
    };
    const second = randomUUID();
    const up = { proposalId: first, version: 2, nextId: second, ...step };
    expect(await told(escalateProposal(at('2026-04-01'), officer, { ...up, talk: null }))).toBe(
      'heldOn.missing',
    );
    await escalateProposal(at('2026-04-01'), officer, { ...up, talk });
    expect(
      await told(escalateProposal(at('2026-04-01'), officer, { ...up, nextId: randomUUID(), talk })),
    ).toBe('conflict');
    await serveProposal(at('2026-04-01'), officer, { proposalId: second, version: 1, approvedBy: '李书记' });
    const third = randomUUID();
    await escalateProposal(at('2026-04-21'), officer, {
      ...{ proposalId: second, version: 2, nextId: third, ...step, talk: null },
      items: [{ text: '退还电费', dueOn: '2026-05-20' }],
    });
    const ladder = await Promise.all([first, second, third].map((id) => read(id)));
    expect(ladder.map(({ proposal }) => [proposal.kind, proposal.state])).toEqual([
      ...[
        ['reminder', 'escalated'],
        ['talk', 'escalated'],
        ['recommendation', 'draft'],
      ],
    ]);
    expect(ladder.map(({ inside }) => [inside?.stepReason, inside?.stepOn])).toEqual([
      ['同一措施两周内来件 21 件。', '2026-03-02'],
      ['提醒后逾期未回复。', '2026-04-01'],
      ['提醒后逾期未回复。', '2026-04-21'],
    ]);
    await serveProposal(at('2026-04-22'), officer, { proposalId: third, version: 1, approvedBy: '李书记' });
    const beyond = { ...up, proposalId: third, version: 2, nextId: randomUUID(), talk: null };
    expect(await told(escalateProposal(at('2026-04-23'), officer, beyond))).toBe('state.expired');
  });

  it('is returned with a reason and a new date, and late once its date has passed', async () => {
    const proposalId = await arranged('replied');
    const back = { proposalId, version: 4, ruling: 'return' as const, words: '第二项没有凭据。' };
    expect(await told(ruleOnProposal(at('2026-03-20'), officer, { ...back, dueOn: '2026-03-20' }))).toBe(
      'dueOn.expired',
    );
    await ruleOnProposal(at('2026-03-20'), officer, { ...back, dueOn: '2026-04-10' });
    expect((await read(proposalId, head, '2026-04-10')).proposal.late).toBe(false);
    const late = await read(proposalId, head, '2026-04-11');
    expect([late.proposal.late, late.events.at(-1)?.words]).toEqual([true, '第二项没有凭据。']);
    await replyProposal(at('2026-04-12'), head, { proposalId, version: 5, replies });
  });

  it('as a draft can be changed, is known to nobody in the unit, and is not written twice', async () => {
    const input = draft();
    await draftProposal(at('2026-03-02'), officer, input);
    await draftProposal(at('2026-03-02'), officer, input);
    const { proposalId } = input;
    expect(await told(read(proposalId, head))).toBe('notFound');
    const { title, text, talk } = input;
    const items = [{ text: '只剩一项', dueOn: '2026-04-01' }];
    await editProposal(at('2026-03-02'), officer, { proposalId, version: 1, title, text, talk, items });
    const view = await read(proposalId);
    expect([view.items.length, view.proposal.dueOn, view.proposal.reference]).toEqual([1, '2026-04-01', '']);
  });

  it('is no use with a day that has passed, a reply that leaves an item out, or over somebody quicker', async () => {
    const past = draft({ items: [{ text: '核查', dueOn: '2026-03-02' }] });
    expect(await told(draftProposal(at('2026-03-02'), officer, past))).toBe('dueOn-1.expired');
    const proposalId = await arranged('acknowledged');
    const partly = { proposalId, version: 3, replies: replies.slice(0, 1) };
    expect(await told(replyProposal(at('2026-03-18'), head, partly))).toBe('reply-2.missing');
    expect((await read(proposalId)).items[0]?.reply).toBe('');
    expect(await told(acknowledgeProposal(at('2026-03-05'), head, { proposalId, version: 2 }))).toBe(
      'conflict',
    );
  });
});

describe('who knows of it', () => {
  it('the unit’s head, without why and where from; another unit not at all', async () => {
    const { measureIds } = await arrangeMeasures(test, [{ problem: '用电', title: '清理转供电加价' }]);
    const proposalId = await arranged('served', { origin: 'measure', originId: measureIds[0] });
    const own = await read(proposalId, head);
    expect(own.inside).toBeNull();
    expect(JSON.stringify(own)).not.toContain('21 件');
    const other = await desk.staff('unitHead', await desk.unit('燃气公司'));
    expect(await told(read(proposalId, other))).toBe('notFound');
    expect((await listProposals(test.services, other)).proposals).toEqual([]);
    expect(await told(acknowledgeProposal(at('2026-03-04'), other, { proposalId, version: 2 }))).toBe(
      'notFound',
    );
    expect(
      await told(serveProposal(at('2026-03-04'), head, { proposalId, version: 2, approvedBy: '我' })),
    ).toBe('forbidden');
    expect(await told(acknowledgeProposal(at('2026-03-04'), officer, { proposalId, version: 2 }))).toBe(
      'forbidden',
    );
  });

  it('no officer who belongs to the unit, and nobody in another role', async () => {
    const proposalId = await arranged('served');
    const posted = await desk.staff('disciplineOfficer', unitId);
    expect(await told(read(proposalId, posted))).toBe('notFound');
    expect(await told(draftProposal(at('2026-03-02'), posted, draft()))).toBe('forbidden');
    for (const role of ['triageOfficer', 'reviewer', 'unitHandler', 'systemAdministrator'] as const) {
      const actor = await desk.staff(role, role === 'unitHandler' ? unitId : null);
      expect(await told(listProposals(test.services, actor))).toBe('forbidden');
      expect(await told(read(proposalId, actor))).toBe('notFound');
    }
  });
});

describe('a unit that changes half-way', () => {
  it('renamed keeps what it was told under its old name, and is shown both', async () => {
    const renamed = await desk.unit('城建局');
    const proposalId = await arranged('served', { unitId: renamed });
    await test.database.owner.prisma.unit.updateMany({ where: { id: renamed }, data: { name: '住建局' } });
    expect(await read(proposalId)).toMatchObject({
      proposal: { unit: '城建局' },
      nowCalled: '住建局',
      unitGone: false,
    });
  });

  it('merged into another is said to be gone, and what it owes goes on to that one', async () => {
    const gone = await desk.unit('粮食局');
    const proposalId = await arranged('served', { unitId: gone });
    await test.database.owner.prisma.unit.updateMany({ where: { id: gone }, data: { active: false } });
    expect((await read(proposalId)).unitGone).toBe(true);
    expect(await told(draftProposal(at('2026-03-02'), officer, draft({ unitId: gone })))).toBe(
      'unitId.unknown',
    );
    const move = { proposalId, version: 2, unitId, words: '机构改革，职责划入。' };
    await readdressProposal(at('2026-03-10'), officer, move);
    const view = await read(proposalId, head);
    expect(view).toMatchObject({ proposal: { unit: '供电公司', state: 'served', servedOn: '2026-03-10' } });
    expect(view.events.at(-1)?.words).toBe('粮食局 → 供电公司：机构改革，职责划入。');
  });
});

it('as a Word document has the form of an official letter, and a draft says that it is one', async () => {
  const words = async (id: string) =>
    entryOf(
      Buffer.from((await writeProposalLetter(test.services, officer, id)).base64, 'base64'),
      'word/document.xml',
    );
  const letter = await words(await arranged('served'));
  for (const part of [
    '测试县纪委监委文件',
    '供电公司：',
    '一、逐户核查',
    '完成期限：2026年3月20日',
    '2026年3月3日',
  ])
    expect(letter).toContain(part);
  expect(letter).toMatch(/纪提〔2026〕\d+号/);
  // The seal never stands on a page without text.
  expect(letter.match(/<w:keepNext\/>/g)).toHaveLength(3);
  expect(letter).not.toContain('21 件');
  expect(await words(await arranged('draft'))).toContain('草稿');
});
