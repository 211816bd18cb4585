import { everyCase } from '@huiyin/contract/desk/queue';
import { createReceiptCode } from '@huiyin/sealing/receipt-code';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDeskCase } from '../desk/read-desk-case.ts';
import { readQueue } from '../desk/read-queue.ts';
import { raiseOverdue } from '../jobs/raise-overdue.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { createFormToken } from './form-token.ts';
import { submitCase } from './submit-case.ts';

let test: TestServices;
let desk: Desk;
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
});
afterAll(() => test.close());

const now = new Date('2026-11-24T04:00:00Z');
type Extra = Partial<Parameters<typeof submitCase>[1]['form']>;
async function submit(extra: Extra, code = createReceiptCode(test.services.randomBytes)) {
  const token = createFormToken(test.services, new Date(Date.now() - 60_000));
  const result = await submitCase(
    { ...test.services, moment: now },
    {
      form: {
        ...{ text: '我也遇到同样情况。', townId: null, village: '', identityMode: 'anonymous' },
        ...{
          name: '',
          telephone: '',
          mail: '',
          contactForUnit: false,
          mayPublish: true,
          kind: null,
          measureId: null,
          topic: null,
        },
        attachmentIds: [],
        ...extra,
      },
      sealed: null,
      receipt: { by: 'code', code },
      proof: { by: 'formToken', token },
    },
  );
  const row = await test.database.owner.prisma.caseFile.findFirstOrThrow({
    where: { caseNumber: result.caseNumber },
    select: { id: true, state: true, joinedIntoId: true, sameCaseId: true, raised: true },
  });
  return { ...result, ...row };
}

describe('the same matter, told again', () => {
  const published = async () => {
    const { id } = await desk.case({ columns: { state: 'closed', publication: 'published' } });
    const row = await test.database.owner.prisma.caseFile.findFirstOrThrow({ where: { id } });
    return { id, publicAnswerId: row.publicId };
  };

  it('opens once and gathers all who follow, each with a receipt of the own, with facts or without', async () => {
    const { id, publicAnswerId } = await published();
    const first = await submit({ sameAs: { publicAnswerId, facts: false } });
    expect(first).toMatchObject({ state: 'received', joinedIntoId: null, sameCaseId: id });
    const second = await submit({ sameAs: { publicAnswerId, facts: false } });
    const third = await submit({ text: '我家门口也没有灯。', sameAs: { publicAnswerId, facts: true } });
    expect([second, third].map(({ state, joinedIntoId }) => [state, joinedIntoId])).toEqual([
      ['joined', first.id],
      ['joined', first.id],
    ]);
    expect(new Set([first.caseNumber, second.caseNumber, third.caseNumber]).size).toBe(3);
  });

  it('shows to whoever handles it what it was said of, and no longer once that is not public', async () => {
    const officer = await desk.staff('triageOfficer');
    const { id: earlier, publicAnswerId } = await published();
    const owner = test.database.owner.prisma;
    const said = { question: '路灯什么时候修？', answer: '本月修好。' };
    await owner.$executeRaw`
      INSERT INTO public_answer (jurisdiction_id, case_id, round, state, question, answer, proposed_by, proposed_at, search,
        published_at, published_on)
      VALUES (${test.services.jurisdictionId}, ${earlier}::uuid, 0, 'published', ${said.question}, ${said.answer},
        ${officer.staffId}::uuid, now(), '', now(), current_date)`;
    const { id } = await submit({ sameAs: { publicAnswerId, facts: false } });
    const sameAs = async () => (await readDeskCase(test.services, officer, id)).sameAs;
    expect(await sameAs()).toEqual({ of: 'answer', ...said });
    await owner.caseFile.updateMany({ where: { id: earlier }, data: { publication: 'removed' } });
    expect(await sameAs()).toEqual({ of: 'answer', question: null, answer: null });
    const alone = await desk.case();
    expect((await readDeskCase(test.services, officer, alone.id)).sameAs).toBeNull();
  });

  it('is one case when two tell it in the same moment', async () => {
    const { publicAnswerId } = await published();
    const told = await Promise.all([1, 2, 3].map(() => submit({ sameAs: { publicAnswerId, facts: false } })));
    const states = await test.database.owner.prisma.caseFile.findMany({
      where: { id: { in: told.map(({ id }) => id) } },
      select: { state: true },
    });
    expect(states.map(({ state }) => state).sort()).toEqual(['joined', 'joined', 'received']);
  });

  it('sent twice with one receipt is one voice', async () => {
    const { publicAnswerId } = await published();
    const code = createReceiptCode(test.services.randomBytes);
    await submit({ sameAs: { publicAnswerId, facts: false } });
    const once = await submit({ sameAs: { publicAnswerId, facts: false } }, code);
    const twice = await submit({ sameAs: { publicAnswerId, facts: false } }, code);
    expect(twice).toMatchObject({ caseNumber: once.caseNumber, repeated: true, state: 'joined' });
  });

  it('opens anew when the one before was answered', async () => {
    const { publicAnswerId } = await published();
    const first = await submit({ sameAs: { publicAnswerId, facts: false } });
    await test.database.owner.prisma.caseFile.updateMany({
      where: { id: first.id },
      data: { state: 'answered' },
    });
    expect((await submit({ sameAs: { publicAnswerId, facts: false } })).state).toBe('received');
  });

  it('is refused for an answer that is not public', async () => {
    const { publicAnswerId } = await published();
    await test.database.owner.prisma.caseFile.updateMany({
      where: { publicId: publicAnswerId },
      data: { publication: 'removed' },
    });
    await expect(submit({ sameAs: { publicAnswerId, facts: false } })).rejects.toMatchObject({
      publicError: { fields: [{ field: 'sameAs', problem: 'unknown' }] },
    });
  });
});

describe('by when a citizen needs it', () => {
  const needBy = (on: string) => ({ on, reason: '开学' });
  const order = async () => {
    const officer = await desk.staff('triageOfficer');
    const { rows } = await readQueue({ ...test.services, moment: now }, officer, {
      ...{ filter: everyCase, after: null, limit: 100 },
    });
    return rows;
  };

  it('is not before today', async () => {
    await expect(submit({ needBy: needBy('2026-11-23') })).rejects.toMatchObject({
      publicError: { fields: [{ field: 'needBy', problem: 'expired' }] },
    });
  });

  it('raises a case a week before, at once or when the day comes, until it is done', async () => {
    const soon = await submit({ needBy: needBy('2026-11-30') });
    const later = await submit({ needBy: needBy('2026-12-03') });
    await submit({});
    expect([soon.raised, later.raised]).toEqual([1, 0]);
    expect((await order())[0]).toMatchObject({ caseId: soon.id, needBy: '2026-11-30' });
    const jobs = { ...test.services, database: test.database.jobs, moment: new Date('2026-11-26T04:00:00Z') };
    await raiseOverdue(jobs);
    const raised = (await order()).slice(0, 2).map(({ caseId }) => caseId);
    expect(raised.sort()).toEqual([soon.id, later.id].sort());
    await test.database.owner.prisma.caseFile.updateMany({
      where: { id: soon.id },
      data: { state: 'answered' },
    });
    await raiseOverdue(jobs);
    expect((await order())[0]?.caseId).toBe(later.id);
  });
});
