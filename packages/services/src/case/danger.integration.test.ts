import { everyCase } from '@huiyin/contract/desk/queue';
import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import { createReceiptCode } from '@huiyin/sealing/receipt-code';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDeskCase } from '../desk/read-desk-case.ts';
import { readQueue } from '../desk/read-queue.ts';
import { suggestForCase } from '../desk/suggest-for-case.ts';
import { raiseOverdue } from '../jobs/raise-overdue.ts';
import { readCasePage } from '../portal/read-case-page.ts';
import { registerCase } from '../submission/register-case.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { acceptCase } from './accept-case.ts';
import { addFact } from './add-fact.ts';
import { classifyCase } from './classify-case.ts';
import { handToDiscipline } from './hand-to-discipline.ts';
import { joinCase } from './join-case.ts';
import { liftDanger } from './lift-danger.ts';
import { locateCase } from './locate-case.ts';
import { unjoinCase } from './unjoin-case.ts';

let test: TestServices;
let desk: Desk;
let triage: StaffActor;
let reviewer: StaffActor;
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  triage = await desk.staff('triageOfficer');
  reviewer = await desk.staff('reviewer');
});
afterAll(() => test.close());

const DANGER = '三号楼地下室一股煤气味，住着好几户人家。';
const CALM = '公园里的长椅少了一条腿。';

async function receive(text: string): Promise<string> {
  const registered = await registerCase(test.services, triage, {
    channel: 'telephone',
    receiptCode: createReceiptCode(test.services.randomBytes),
    form: {
      ...{ text, townId: null, village: '', identityMode: 'anonymous' as const },
      ...{ name: '', telephone: '', mail: '', contactForUnit: false, mayPublish: false },
      ...{ kind: null, measureId: null, topic: null, attachmentIds: [] },
    },
  });
  return registered.caseId;
}
const by = (caseId: string, actor: Actor = triage) => ({ actor, caseId, version: null });
const queue = async (actor: StaffActor = triage) =>
  (await readQueue(test.services, actor, { filter: everyCase, after: null, limit: 100 })).rows;
const wordsOf = async (caseId: string) =>
  (await queue()).find((row) => row.caseId === caseId)?.dangerWords ?? [];

describe('danger to life', () => {
  it('stands on top of the queue from the moment it was received, with the words that say so', async () => {
    const dangerous = await receive(DANGER);
    const calm = await receive(CALM);
    const late = (await desk.case({ acceptDueOn: '2020-01-01' })).id;
    await raiseOverdue(test.services);
    const [first, second] = await queue();
    expect(first?.caseId).toBe(dangerous);
    expect(first?.dangerWords.join('')).toContain('煤气味');
    expect(second?.caseId).toBe(late);
    expect(await wordsOf(calm)).toEqual([]);
  });

  it('stays on top in the next states, and leaves only by a reason that is kept', async () => {
    const caseId = await receive(DANGER);
    await acceptCase(test.services, by(caseId));
    expect(await wordsOf(caseId)).not.toEqual([]);
    await expect(liftDanger(test.services, by(caseId, reviewer), '不急')).rejects.toMatchObject({
      publicError: { code: 'forbidden' },
    });
    await expect(liftDanger(test.services, by(caseId), ' ')).rejects.toMatchObject({
      publicError: { code: 'refused', refusal: 'reasonMissing' },
    });
    await liftDanger(test.services, by(caseId), '燃气公司已到场处置');
    expect(await wordsOf(caseId)).toEqual([]);
    const { timeline, dangerWords } = await readDeskCase(test.services, triage, caseId);
    expect(dangerWords).toEqual([]);
    expect(timeline.at(-1)).toMatchObject({ type: 'dangerLifted', words: '燃气公司已到场处置' });
    const audited = await test.database.owner.prisma.auditEntry.count({
      where: { subjectId: caseId, action: 'case.liftDanger' },
    });
    expect(audited).toBe(1);
    await expect(liftDanger(test.services, by(caseId), '再次')).rejects.toMatchObject({
      publicError: { refusal: 'notInDanger' },
    });
    const page = await readCasePage(test.services, { kind: 'receiptHolder', caseId }, caseId);
    expect(page.timeline.map(({ type }) => type)).not.toContain('dangerLifted');
  });

  it('is found in what the citizen adds later', async () => {
    const caseId = await receive(CALM);
    await addFact(test.services, by(caseId, { kind: 'receiptHolder', caseId }), '有孩子被困在里面了');
    expect((await wordsOf(caseId)).join('')).toContain('困在里面');
  });

  it('goes with a case that is joined, and comes back with one that is unjoined', async () => {
    const [dangerous, calm] = [await receive(DANGER), await receive(CALM)];
    await joinCase(test.services, by(dangerous), calm);
    expect(await wordsOf(calm)).not.toEqual([]);
    expect(await wordsOf(dangerous)).toEqual([]);
    await unjoinCase(test.services, by(dangerous), '不是同一件事');
    expect(await wordsOf(dangerous)).not.toEqual([]);
  });

  it('told by whoever was joined pins the earlier case, and goes along where that is taken back', async () => {
    const [later, earlier] = [await receive(CALM), await receive(CALM)];
    await joinCase(test.services, by(later), earlier);
    await addFact(test.services, by(later, { kind: 'receiptHolder', caseId: later }), '有孩子被困在里面了');
    expect((await wordsOf(earlier)).join('')).toContain('困在里面');
    expect(await wordsOf(later)).toEqual([]);
    await unjoinCase(test.services, by(later), '不是同一件事');
    expect((await wordsOf(later)).join('')).toContain('困在里面');
  });

  it('is not shown to who may not see the case', async () => {
    const caseId = await receive(DANGER);
    await handToDiscipline(test.services, by(caseId), '涉及干部');
    expect((await queue()).map((row) => row.caseId)).not.toContain(caseId);
  });
});

describe('what the text says of kind and town', () => {
  it('is suggested, decided by an officer, and then no longer suggested', async () => {
    const townId = await desk.town('柳湾镇');
    const caseId = await receive('请问柳湾镇办理居住证需要什么材料？');
    const suggested = await suggestForCase(test.services, triage, caseId);
    expect(suggested).toMatchObject({ kind: 'question', town: { townId, name: '柳湾镇' } });
    expect((await readDeskCase(test.services, triage, caseId)).town).toBeNull();
    await locateCase(test.services, by(caseId), townId);
    expect((await readDeskCase(test.services, triage, caseId)).town).toBe('柳湾镇');
    expect((await suggestForCase(test.services, triage, caseId)).town).toBeNull();
  });

  it('follows at once what an officer decided of a case told alike, and names that case', async () => {
    const told = (day: string) => `${day}请问社区食堂的老年餐几点开始供应，送到家要加多少钱？`;
    const earlier = await receive(told('昨天'));
    const caseId = await receive(told('今天'));
    expect(await suggestForCase(test.services, triage, caseId)).toMatchObject({
      kind: 'question',
      kindAsIn: [],
    });
    await classifyCase(test.services, by(earlier), 'complaint');
    expect(await suggestForCase(test.services, triage, caseId)).toMatchObject({
      ...{ kind: 'complaint', kindAsIn: [{ caseId: earlier }] },
    });
  });

  it('sets no town that is not there', async () => {
    const caseId = await receive(CALM);
    await expect(
      locateCase(test.services, by(caseId), '00000000-0000-4000-8000-000000000000'),
    ).rejects.toMatchObject({ publicError: { code: 'invalid' } });
  });
});
