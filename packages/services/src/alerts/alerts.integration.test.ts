import { randomUUID } from 'node:crypto';
import { alertsView, alertView } from '@huiyin/contract/desk/alerts';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { addDays } from '@huiyin/domain/clock/civil-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftProposal } from '../proposal/draft-proposal.ts';
import { readProposal } from '../proposal/read-proposals.ts';
import type { Services } from '../services.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { arrangeMeasures } from '../trends/testing/arrange-measures.ts';
import { checkAlerts } from './check-alerts.ts';
import { countWords } from './count-words.ts';
import { listAlerts } from './list-alerts.ts';
import { readAlert } from './read-alert.ts';
import { assignAlert, decideAlert } from './work-alert.ts';

let test: TestServices;
let desk: Desk;
let officer: StaffActor;
let measureIds: readonly string[];
let towns: string[];

/** A Monday; the week that began seven days before is judged on it. */
const monday = '2026-11-16';
const burst = addDays(monday, -7);
const on = (day: string): Services => ({
  ...test.services,
  database: test.database.jobs,
  moment: new Date(`${day}T04:00:00Z`),
});
const at = (day: string): Services => ({ ...test.services, moment: new Date(`${day}T04:00:00Z`) });

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  officer = await desk.staff('disciplineOfficer', null, '周敏');
  towns = [await desk.town('东门镇'), await desk.town('西门镇')];
  ({ measureIds } = await arrangeMeasures(test, [
    { problem: '转供电加价', title: '清理转供电加价' },
    { problem: '路灯不亮', title: '检修路灯' },
  ]));
  for (let week = 60; week >= 1; week -= 1) {
    const starts = addDays(monday, -7 * week);
    await receive(starts, 6, { measure: 1, town: 0 });
    if (week % 2 === 0) await receive(starts, 2, { measure: 0, town: 1 });
  }
  await receive(burst, 11, { measure: 0, town: 1, text: '商铺转供电加价，电费贵。' });
});
afterAll(() => test.close());

type Told = { measure: number; town: number; text?: string };
async function receive(starts: string, count: number, { measure, town, text }: Told): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await desk.case({
      ...{ receivedOn: addDays(starts, index % 5), townId: towns[town] ?? null },
      ...{ measureId: measureIds[measure] ?? null, ...(text === undefined ? {} : { text }) },
    });
  }
}

describe('judging the last week', () => {
  it('raises one alert for what rises by the same cases, at the measure in its town', async () => {
    expect(await checkAlerts(on(monday))).toBeGreaterThanOrEqual(1);
    const view = await listAlerts(at(monday), officer);
    expect(alertsView.parse(view)).toEqual(view);
    expect(view.check).toMatchObject({ state: 'judged', week: burst, lastDay: '2026-11-15', falseAYear: 12 });
    expect(view.check).toMatchObject({ pairs: 2, days: 4, words: 0 });
    expect(view.open).toHaveLength(1);
    expect(view.open[0]).toMatchObject({
      rise: {
        ...{
          dimension: 'measureTown',
          label: '1. 清理转供电加价 · 西门镇',
          starts: burst,
          days: 7,
          seen: 11,
        },
      },
      ...{ since: burst, owner: null, dueOn: '2026-11-23', overdue: false, decided: null },
    });
    expect(view.open[0]?.rise.expected).toBeLessThan(3);
  });

  it('does it once a day, and nothing on a clock that was set back', async () => {
    expect(await checkAlerts(on(monday))).toBeNull();
    expect(await checkAlerts(on('2026-11-02'))).toBeNull();
    expect(await checkAlerts(on('2026-11-17'))).not.toBeNull();
    const { open } = await listAlerts(at('2026-11-17'), officer);
    expect(open.map(({ version }) => version)).toEqual([1]);
  });

  it('grows the same alert when it goes on', async () => {
    await receive(monday, 12, { measure: 0, town: 1 });
    await receive(monday, 6, { measure: 1, town: 0 });
    await checkAlerts(on('2026-11-23'));
    const { open } = await listAlerts(at('2026-11-23'), officer);
    expect(open).toMatchObject([{ since: burst, version: 2, rise: { starts: monday, seen: 12 } }]);
  });

  it('says what, where, by which cases, and which measure claims the opposite', async () => {
    const [alert] = (await listAlerts(at('2026-11-23'), officer)).open;
    const view = await readAlert(at('2026-11-23'), officer, { alertId: alert?.alertId ?? '' });
    expect(alertView.parse(view)).toEqual(view);
    expect(view).toMatchObject({ caseCount: 23, towns: [{ town: '西门镇', cases: 23 }] });
    expect(view.measures).toMatchObject([{ label: '1. 清理转供电加价', claimsDone: true, cases: 23 }]);
    expect(view.weeks.at(-1)).toMatchObject({ starts: monday, received: 12 });
    expect(view.events.map(({ type }) => type)).toEqual(['raised', 'grew']);
    expect(view.chart).toMatch(/^<svg .*role="img"/);
  });
});

/** A letter to a unit that an alert gave rise to. */
async function letterFrom(alertId: string): Promise<string> {
  const proposalId = randomUUID();
  await draftProposal(at('2026-11-23'), officer, {
    ...{ proposalId, kind: 'reminder', unitId: await desk.unit('供电所'), title: '提醒函', text: '请核查。' },
    ...{ talk: null, origin: 'alert', originId: alertId, stepReason: '一周内来件增多。' },
    items: [{ text: '逐户核查', dueOn: '2026-12-31' }],
  });
  return proposalId;
}

describe('an alert by cases that are about an officer', () => {
  it('is not there for that officer, and is for the others', async () => {
    const [alert] = (await listAlerts(at('2026-11-23'), officer)).open;
    const alertId = alert?.alertId ?? '';
    const { prisma } = test.database.owner;
    const { cases } = await readAlert(at('2026-11-23'), officer, { alertId });
    const about = await desk.staff('disciplineOfficer', null, '吴波');
    const { jurisdictionId } = test.services;
    const caseIds = cases.map(({ caseId }) => caseId);
    const of = { jurisdictionId, id: { in: caseIds } };
    await prisma.caseFile.updateMany({ where: of, data: { excludes: true } });
    await prisma.caseExclusion.createMany({
      data: caseIds.map((caseId) => ({
        ...{ jurisdictionId, caseId, staffId: about.staffId, ground: 'accused' },
        setOn: new Date('2026-11-23'),
      })),
    });
    expect((await listAlerts(at('2026-11-23'), about)).open).toEqual([]);
    await expect(readAlert(at('2026-11-23'), about, { alertId })).rejects.toMatchObject({
      publicError: { code: 'notFound' },
    });
    expect((await listAlerts(at('2026-11-23'), officer)).open).toHaveLength(1);
    const decision = { alertId, version: alert?.version ?? 0, outcome: 'false', reason: '无' } as const;
    for (const work of [
      decideAlert(at('2026-11-23'), about, decision),
      assignAlert(at('2026-11-23'), about, { ...decision, ownerId: about.staffId, dueOn: '2026-12-01' }),
    ])
      await expect(work).rejects.toMatchObject({ publicError: { code: 'notFound' } });
    const decidedOn = new Date('2026-11-23');
    const decided = { outcome: 'acted', reason: '已约谈。', decidedBy: officer.staffId, decidedOn };
    await prisma.alert.updateMany({ where: { id: alertId }, data: { ...decided, decidedAt: decidedOn } });
    expect((await listAlerts(at('2026-11-23'), officer)).record).toMatchObject({ acted: 1, real: { of: 1 } });
    const view = await listAlerts(at('2026-11-23'), about);
    expect(view.decided).toEqual([]);
    expect(view.record).toMatchObject({ acted: 0, real: { n: 0, of: 0 } });
    const open = { outcome: null, reason: '', decidedBy: null, decidedAt: null, decidedOn: null };
    await prisma.alert.updateMany({ where: { id: alertId }, data: open });
    const proposalId = await letterFrom(alertId);
    const origin = async (reader: StaffActor) =>
      (await readProposal(test.services, reader, proposalId)).inside;
    expect(await origin(officer)).toMatchObject({ origin: 'alert', originId: alertId });
    expect(await origin(about)).toMatchObject({ origin: 'none', originId: null });
    await prisma.caseExclusion.deleteMany({ where: { staffId: about.staffId } });
    await prisma.caseFile.updateMany({ where: of, data: { excludes: false } });
  });
});

describe('an alert', () => {
  const first = async (day: string) => {
    const [alert] = (await listAlerts(at(day), officer)).open;
    return { alertId: alert?.alertId ?? '', version: alert?.version ?? 0 };
  };

  it('becomes overdue by itself', async () => {
    expect((await listAlerts(at('2026-11-23'), officer)).open[0]?.overdue).toBe(false);
    expect((await listAlerts(at('2026-11-24'), officer)).open[0]?.overdue).toBe(true);
  });

  it('is given to an officer of the discipline office alone, for a day to come', async () => {
    const seen = await first('2026-11-23');
    const triage = await desk.staff('triageOfficer');
    const give = (ownerId: string, dueOn: string) =>
      assignAlert(at('2026-11-23'), officer, { ...seen, ownerId, dueOn });
    const wrong = (field: string) => ({ publicError: { code: 'invalid', fields: [{ field }] } });
    await expect(give(triage.staffId, '2026-12-01')).rejects.toMatchObject(wrong('ownerId'));
    await expect(give(officer.staffId, '2026-11-22')).rejects.toMatchObject(wrong('dueOn'));
    await give(officer.staffId, '2026-12-01');
    await expect(give(officer.staffId, '2026-12-02')).rejects.toMatchObject({
      publicError: { code: 'conflict' },
    });
    expect((await listAlerts(at('2026-11-24'), officer)).open[0]).toMatchObject({
      ...{ owner: { name: '周敏' }, dueOn: '2026-12-01', overdue: false },
    });
  });

  it('is decided once, with a reason, and counts in the record; nobody is asked the same twice', async () => {
    const seen = await first('2026-11-24');
    const decision = { ...seen, outcome: 'acted', reason: '已约谈承办单位。' } as const;
    await decideAlert(at('2026-11-24'), officer, decision);
    await expect(decideAlert(at('2026-11-24'), officer, decision)).rejects.toMatchObject({
      publicError: { code: 'conflict' },
    });
    await receive('2026-11-23', 13, { measure: 0, town: 1 });
    await receive('2026-11-23', 6, { measure: 1, town: 0 });
    await checkAlerts(on('2026-11-30'));
    const view = await listAlerts(at('2026-11-30'), officer);
    expect(view.open).toEqual([]);
    expect(view.decided).toMatchObject([
      { rise: { starts: '2026-11-23' }, decided: { outcome: 'acted', by: '周敏', on: '2026-11-24' } },
    ]);
    expect(view.record).toMatchObject({ acted: 1, false: 0, real: { n: 1, of: 1 } });
    const audit = await test.database.owner.prisma.auditEntry.findMany({ where: { subjectKind: 'alert' } });
    expect(audit.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['alert.raised', 'alert.grew', 'alert.assigned', 'alert.decided']),
    );
  });

  it('is nobody else’s business', async () => {
    const unitId = await desk.unit('供电公司');
    for (const role of ['triageOfficer', 'reviewer', 'unitHead', 'systemAdministrator'] as const) {
      const actor = await desk.staff(role, role === 'unitHead' ? unitId : null);
      const asked = [
        listAlerts(test.services, actor),
        readAlert(test.services, actor, { alertId: measureIds[0] ?? '' }),
        assignAlert(test.services, actor, {
          ...{ alertId: '', version: 1, ownerId: '', dueOn: '2026-12-01' },
        }),
        decideAlert(test.services, actor, { alertId: '', version: 1, outcome: 'false', reason: '无' }),
      ];
      for (const question of asked)
        await expect(question).rejects.toMatchObject({ publicError: { code: 'forbidden' } });
    }
    await expect(readAlert(test.services, officer, { alertId: measureIds[0] ?? '' })).rejects.toMatchObject({
      publicError: { code: 'notFound' },
    });
  });
});

describe('beside the alerts', () => {
  it('stand the same matter three times and more, and the words that rise', async () => {
    for (let run = 0; run < 7; run += 1) await countWords(on('2026-11-17'));
    expect(await countWords(on('2026-11-17'))).toBe(0);
    const { repeats, words } = await listAlerts(at('2026-11-17'), officer);
    expect(repeats.rows[0]).toMatchObject({ measure: '2. 检修路灯', town: '东门镇' });
    expect(words?.rows[0]).toMatchObject({ word: expect.stringContaining('供电'), seen: 11 });
    expect(words?.rows[0]?.examples).toHaveLength(3);
  });

  it('count no case that is kept from the reader', async () => {
    for (let run = 0; run < 7; run += 1) await countWords(on('2026-11-17'));
    const accused = await desk.staff('disciplineOfficer', null, '许可');
    const words = async (reader: StaffActor) =>
      (await listAlerts(at('2026-11-17'), reader)).words?.rows ?? [];
    const seen = (rows: Awaited<ReturnType<typeof words>>) =>
      rows.find(({ word }) => word.includes('供电'))?.seen;
    const repeated = async (reader: StaffActor) =>
      (await listAlerts(at('2026-11-17'), reader)).repeats.rows.find(
        ({ measureId, townId }) => measureId === measureIds[0] && townId === towns[1],
      )?.cases ?? 0;
    const before = await words(officer);
    const thrice = await repeated(officer);
    expect(await words(accused)).toEqual(before);
    const { prisma } = test.database.owner;
    const told = await prisma.caseFile.findMany({
      where: { text: { contains: '转供电' } },
      select: { id: true },
    });
    const keep = async (count: number) => {
      const ids = told.slice(0, count).map(({ id }) => id);
      await prisma.caseFile.updateMany({ where: { id: { in: ids } }, data: { excludes: true } });
      await prisma.caseExclusion.deleteMany({});
      await prisma.caseExclusion.createMany({
        data: ids.map((caseId) => ({
          ...{ jurisdictionId: 'test', caseId, staffId: accused.staffId, ground: 'accused' },
          ...{ setBy: officer.staffId, setOn: new Date(burst) },
        })),
      });
    };
    await keep(1);
    expect(await words(officer)).toEqual(before);
    expect([seen(before), seen(await words(accused))]).toEqual([11, 10]);
    expect([await repeated(officer), await repeated(accused)]).toEqual([thrice, thrice - 1]);
    await keep(11);
    expect(await repeated(accused)).toBe(thrice - 11);
    expect(seen(await words(accused))).toBeUndefined();
  });

  it('a sudden rise is told the day after, as a matter of its own, and by its week and its words once they are known', async () => {
    for (let index = 0; index < 12; index += 1) {
      await desk.case({
        ...{ receivedOn: '2026-12-01', townId: towns[1] ?? null, measureId: measureIds[1] ?? null },
        text: '自来水发黄，不能喝。',
      });
    }
    await receive('2026-11-30', 6, { measure: 1, town: 0 });
    await checkAlerts(on('2026-12-02'));
    const [sudden, ...rest] = (await listAlerts(at('2026-12-02'), officer)).open;
    expect(rest).toEqual([]);
    expect(sudden).toMatchObject({
      ...{ since: '2026-12-01', rise: { starts: '2026-12-01', days: 1, label: '2. 检修路灯' } },
    });
    await checkAlerts(on('2026-12-07'));
    const [whole, ...others] = (await listAlerts(at('2026-12-07'), officer)).open;
    expect(others).toEqual([]);
    expect(whole).toMatchObject({
      ...{ alertId: sudden?.alertId, since: '2026-11-30' },
      rise: { dimension: 'measureTown', days: 7, label: '2. 检修路灯 · 西门镇', seen: 12 },
    });
    const view = await readAlert(at('2026-12-07'), officer, { alertId: whole?.alertId ?? '' });
    expect(alertView.parse(view)).toEqual(view);
    expect(view.rises).toEqual(
      expect.arrayContaining([expect.objectContaining({ dimension: 'word', label: '“自来水”', seen: 12 })]),
    );
    expect(view.weeks.at(-1)).toMatchObject({ starts: '2026-11-30', received: 12 });
    expect(view.caseCount).toBe(12);
  });

  it('what nobody linked to anything rises by its words, and not for an officer from whom these cases are kept', async () => {
    const told = await Promise.all(
      Array.from({ length: 14 }, () =>
        desk.case({ receivedOn: '2026-12-09', text: '彩票站收了钱不出票，联系不上老板。' }),
      ),
    );
    await receive('2026-12-07', 6, { measure: 1, town: 0 });
    await checkAlerts(on('2026-12-14'));
    const find = async (reader: StaffActor) =>
      (await listAlerts(at('2026-12-14'), reader)).open.find(({ rise }) => rise.dimension === 'word');
    const alert = await find(officer);
    expect(alert).toMatchObject({ since: '2026-12-07', rise: { seen: 14, days: 7 } });
    const alertId = alert?.alertId ?? '';
    const view = await readAlert(at('2026-12-14'), officer, { alertId });
    expect(view).toMatchObject({ caseCount: 14, measures: [] });
    expect(view.weeks.at(-1)).toMatchObject({ starts: '2026-12-07', received: 14 });
    const accused = await desk.staff('disciplineOfficer', null, '何平');
    const { prisma } = test.database.owner;
    const caseIds = told.map(({ id }) => id);
    await prisma.caseFile.updateMany({ where: { id: { in: caseIds } }, data: { excludes: true } });
    await prisma.caseExclusion.createMany({
      data: caseIds.map((caseId) => ({
        ...{ jurisdictionId: 'test', caseId, staffId: accused.staffId, ground: 'accused' },
        setOn: new Date('2026-12-14'),
      })),
    });
    expect(await find(accused)).toBeUndefined();
    await expect(readAlert(at('2026-12-14'), accused, { alertId })).rejects.toMatchObject({
      publicError: { code: 'notFound' },
    });
    expect(await find(officer)).toMatchObject({ alertId });
  });

  it('is said that there is too little to judge by', async () => {
    const fresh = await openTestServices();
    try {
      expect(await checkAlerts({ ...fresh.services, database: fresh.database.jobs })).toBe(0);
      const office = await arrangeDesk(fresh).staff('disciplineOfficer');
      const view = await listAlerts(fresh.services, office);
      expect(view).toMatchObject({ check: { state: 'tooShort', week: null }, open: [], words: null });
    } finally {
      await fresh.close();
    }
  });
});
