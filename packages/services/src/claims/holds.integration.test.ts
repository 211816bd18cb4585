import type { VerifyInput } from '@huiyin/contract/portal/verify';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMeasureFile } from '../close-out/read-measure-file.ts';
import { readMeasurePage } from '../portal/read-measure-page.ts';
import { refreshCounts } from '../portal/refresh-counts.ts';
import { publishFigures } from '../report/testing/publish-figures.ts';
import type { Services } from '../services.ts';
import { createFormToken } from '../submission/form-token.ts';
import { arrangeDesk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { decideHold, listHolds, releaseHolds } from './decide-hold.ts';
import { startVerification } from './start-verification.ts';
import { verifyClaim } from './verify-claim.ts';

let test: TestServices;
let people: Record<'triage' | 'reviewer' | 'unitHead', StaffActor>;
let measureId = '';
beforeAll(async () => {
  test = await openTestServices();
  const desk = arrangeDesk(test);
  people = {
    triage: await desk.staff('triageOfficer'),
    reviewer: await desk.staff('reviewer', null, '赵审核'),
    unitHead: await desk.staff('unitHead', await desk.unit('交通运输局')),
  };
  measureId = await publishFigures(test);
});
afterAll(() => test.close());

const at = (moment: string): Services => ({ ...test.services, moment: new Date(moment) });
const on = (day: string): Services => at(`${day}T02:00:00Z`);

let devices = 0;
async function answer(source: string | null, moment: string, said: Partial<VerifyInput> = {}) {
  const by = { source, checkerKey: null };
  const item = { measureId, claimStart: null };
  const { reportId } = await startVerification(test.services, { ...item, deviceKey: null }, by);
  const token = createFormToken(test.services, new Date(Date.parse(moment) - 60_000));
  devices += 1;
  const input: VerifyInput = {
    ...{ ...item, reportId, answer: 'no', townId: null, again: null, words: '', attachmentIds: [] },
    ...{ deviceKey: `device-${String(devices).padStart(12, '0')}`, proof: { by: 'formToken', token } },
    ...said,
  };
  await verifyClaim(at(moment), input, by);
}

async function burst(day: string, count: number, source = 'a') {
  for (let time = 0; time < count; time++)
    await answer(source, `${day}T02:${String(time).padStart(2, '0')}:00Z`);
}
const page = () => readMeasurePage(test.services, measureId);
const states = async () => {
  const rows = await test.database.owner.prisma.verification.groupBy({ by: ['state'], _count: true });
  return Object.fromEntries(rows.map(({ state, _count }) => [state, _count]));
};

describe('answers that come in a burst from one class of sources', () => {
  it('wait, all of them, and the public is told; others count', async () => {
    for (let time = 0; time < 9; time++)
      await answer(`home ${time}`, '2026-08-01T01:00:00Z', { answer: 'yes' });
    await burst('2026-08-01', 12);
    expect(await states()).toEqual({ counted: 9, held: 12 });
    await refreshCounts(on('2026-08-02'));
    expect((await page()).said).toMatchObject({ yes: 9, no: 0 });
    expect((await page()).held).toEqual([
      { state: 'held', since: '2026-08-01', count: 12, reason: null, decidedOn: null },
    ]);
  });

  it('are shown to the offices without what they say, and to no unit', async () => {
    await expect(listHolds(test.services, people.unitHead)).rejects.toMatchObject({
      publicError: { code: 'forbidden' },
    });
    const [hold] = await listHolds(test.services, people.triage);
    expect(hold).toMatchObject({
      ...{ pattern: 'oneItem', state: 'held', answers: 12, devices: 12, said: null, decision: null },
      ...{ firstAt: '2026-08-01T02:00:00.000Z', lastAt: '2026-08-01T02:11:00.000Z', decideBy: '2026-08-16' },
      items: [{ measureId, answers: 12 }],
    });
  });

  it('are set aside with a public reason by a reviewer, once, and are not deleted', async () => {
    const holdId = (await listHolds(test.services, people.triage))[0]?.holdId ?? '';
    const decision = { holdId, decision: 'setAside', reason: '回访核实，同一人代填' } as const;
    await expect(decideHold(test.services, people.triage, decision)).rejects.toMatchObject({
      publicError: { code: 'forbidden' },
    });
    await decideHold(on('2026-08-03'), people.reviewer, decision);
    await expect(decideHold(on('2026-08-03'), people.reviewer, decision)).rejects.toMatchObject({
      publicError: { code: 'conflict' },
    });
    expect(await states()).toEqual({ counted: 9, setAside: 12 });
    expect((await page()).held).toMatchObject([
      { state: 'setAside', reason: '回访核实，同一人代填', decidedOn: '2026-08-03' },
    ]);
    const [hold] = await listHolds(test.services, people.reviewer);
    expect(hold).toMatchObject({ said: { no: 12 }, decision: { by: '赵审核' } });
    const audit = await test.database.owner.prisma.auditEntry.findMany({ where: { subjectId: holdId } });
    expect(audit).toMatchObject([{ action: 'verificationHold.decide', actorId: people.reviewer.staffId }]);
  });

  it('count again once they were let go, and what follows is counted anew', async () => {
    await burst('2026-08-05', 10, 'meeting');
    const holdId = (await listHolds(test.services, people.triage))[0]?.holdId ?? '';
    await decideHold(on('2026-08-05'), people.reviewer, {
      holdId,
      decision: 'released',
      reason: '村里开会扫码',
    });
    await answer('meeting', '2026-08-05T02:20:00Z');
    expect(await states()).toEqual({ counted: 20, setAside: 12 });
    await refreshCounts(on('2026-08-06'));
    expect((await page()).said).toMatchObject({ yes: 9, no: 11 });
  });

  it('count by themselves when nobody decides in fifteen days: to leave them lying suppresses nothing', async () => {
    await burst('2026-08-07', 10, 'late');
    expect(await releaseHolds(on('2026-08-21'))).toBe(0);
    expect(await releaseHolds(on('2026-08-22'))).toBe(1);
    await refreshCounts(on('2026-08-22'));
    expect((await page()).held.at(-1)).toMatchObject({ state: 'released', reason: null });
    expect((await states()).held).toBeUndefined();
  });

  it('are told of on the measure’s page only where they are five and more about it', async () => {
    const { prisma } = test.database.owner;
    const last = await prisma.verificationHold.findFirstOrThrow({ orderBy: { openedOn: 'desc' } });
    const given = await prisma.verification.findMany({ where: { holdId: last.id }, select: { id: true } });
    const before = (await page()).held;
    expect(before.at(-1)).toMatchObject({ since: '2026-08-07', count: 10 });
    const turned = { id: { in: given.slice(0, 6).map(({ id }) => id) } };
    await prisma.verification.updateMany({ where: turned, data: { state: 'replaced' } });
    expect((await page()).held).toEqual(before.slice(0, -1));
  });

  it('leave no trace of where they came from', async () => {
    const rows = await test.database.owner.prisma.verification.findMany();
    expect(JSON.stringify(rows)).not.toContain('meeting');
    expect(JSON.stringify(await test.database.owner.prisma.verificationHold.findMany())).not.toContain(
      'late',
    );
  });

  it('are not told of where sources are not told apart', async () => {
    for (let time = 0; time < 12; time++) await answer(null, `2026-08-25T02:${time + 10}:00Z`);
    expect((await states()).held).toBeUndefined();
  });
});

describe('words beside an answer', () => {
  it('are for the offices, never for the unit, and not before a burst was decided', async () => {
    await answer('one', '2026-08-26T02:00:00Z', { words: ' 三号路只铺了一半 ' });
    for (let time = 0; time < 10; time++)
      await answer('flood', `2026-08-26T03:${time + 10}:00Z`, { words: '待核实的话' });
    const { saidInWords } = await readMeasureFile(test.services, people.triage, measureId);
    expect(saidInWords).toMatchObject([
      { on: '2026-08-26', answer: 'no', words: '三号路只铺了一半', claim: null },
    ]);
    expect(JSON.stringify(await page())).not.toContain('三号路');
  });
});
