import { countForPublic } from '@huiyin/db/sql/refresh-public-counts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishReport } from '../report/publish-report.ts';
import { asContent, firstReport } from '../report/testing/report-texts.ts';
import { uploadReport } from '../report/upload-report.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { type ArrangedCase, arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { listMeasures } from './list-measures.ts';
import { readHomePage } from './read-home-page.ts';
import { readJurisdiction } from './read-jurisdiction.ts';
import { refreshCounts } from './refresh-counts.ts';

let test: TestServices;
let desk: Desk;
let first: string;
let second: string;

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  const administrator = await desk.staff('systemAdministrator');
  const file = { fileName: '通报.txt', content: asContent(firstReport) };
  const inspection = { inspectionId: null, inspectionName: '巡察' };
  const { reportId } = await uploadReport(test.services, administrator, { ...file, ...inspection });
  await publishReport(test.services, administrator, reportId);
  const [one, two] = await listMeasures(test.services);
  first = one?.measureId ?? '';
  second = two?.measureId ?? '';
});
afterAll(() => test.close());

/** The jobs’ services, one minute after midnight in China: it is still the day before in UTC. */
const justAfterMidnight = (day: string): Services => {
  const moment = new Date(`${day}T00:01:00+08:00`);
  return { ...test.services, database: test.database.jobs, moment };
};

async function cases(count: number, arranged: ArrangedCase): Promise<void> {
  for (let made = 0; made < count; made++) await desk.case(arranged);
}

const counts = async () =>
  Object.fromEntries((await listMeasures(test.services)).map(({ measureId, cases: n }) => [measureId, n]));

describe('the public counts', () => {
  beforeAll(async () => {
    await cases(5, { receivedOn: '2026-09-01', measureId: first });
    await cases(4, { receivedOn: '2026-09-01', measureId: second });
    await cases(1, { receivedOn: '2026-09-02', measureId: second });
    const answeredOn = new Date('2026-09-02');
    await cases(6, { receivedOn: '2026-08-20', columns: { answeredOn, mayPublish: false } });
    await cases(5, { receivedOn: '2026-08-20', columns: { answeredOn, publication: 'proposed' } });
    await cases(5, { receivedOn: '2026-08-20', columns: { answeredOn, publication: 'agreed' } });
    await cases(5, { receivedOn: '2026-08-20', columns: { answeredOn, publication: 'published' } });
  });

  it('leave out what is kept from somebody who could count all the others, and find it by subtraction', async () => {
    const { prisma } = test.database.owner;
    const { jurisdictionId } = test.services;
    const unitId = await desk.unit('接待科');
    const [about, handler] = [
      await desk.staff('triageOfficer', unitId),
      await desk.staff('unitHandler', await desk.unit('供水所')),
    ];
    const kept = async (who: { staffId?: string; unitId?: string; setBy?: string }, publication = 'none') => {
      const { id } = await desk.case({
        receivedOn: '2026-09-01',
        measureId: first,
        columns: { publication },
      });
      const of = { jurisdictionId, caseId: id, setOn: new Date('2026-09-01') };
      await prisma.caseExclusion.create({
        data: { ...of, ...who, ground: who.setBy ? 'conflict' : 'accused' },
      });
      await prisma.caseFile.updateMany({ where: { id }, data: { excludes: true } });
      return id;
    };
    const received = async () =>
      inTransaction(test.services, async ({ tx }) => {
        await tx.jurisdiction.updateMany({ data: { countedThrough: null } });
        const rows = await countForPublic(tx, { jurisdictionId, through: '2026-09-01' });
        await tx.jurisdiction.updateMany({ data: { countedThrough: null, dataVersion: 0 } });
        return rows.find(({ key }) => key === first)?.received;
      });
    const ids = [await kept({ staffId: about.staffId }), await kept({ unitId })];
    expect(await received()).toBe(5);
    ids.push(await kept({ staffId: handler.staffId }));
    expect(await received()).toBe(6);
    ids.push(await kept({ staffId: about.staffId, setBy: about.staffId }));
    expect(await received()).toBe(7);
    ids.push(await kept({ staffId: about.staffId }, 'published'));
    expect(await received()).toBe(8);
    await prisma.caseFile.updateMany({
      ...{ where: { id: { in: ids } }, data: { handedToDiscipline: true, publication: 'none' } },
    });
    expect(await received()).toBe(5);
  });

  it('say nothing exact before the first rollup', async () => {
    expect((await readHomePage(test.services)).received).toEqual({ under: 5 });
    expect((await readJurisdiction(test.services)).countedThrough).toBeNull();
  });

  it('reach to the end of yesterday in the jurisdiction’s zone, and under five read alike', async () => {
    const before = await readJurisdiction(test.services);
    expect(await refreshCounts(justAfterMidnight('2026-09-02'))).toBe(true);
    const after = await readJurisdiction(test.services);
    expect(after).toMatchObject({ countedThrough: '2026-09-01', dataVersion: before.dataVersion + 1 });
    expect(await counts()).toMatchObject({ [first]: { exact: 5 }, [second]: { under: 5 } });
    const home = await readHomePage(test.services);
    expect(home.received).toEqual({ exact: 30 });
    expect(home.answered).toEqual({ withheld: true });
  });

  it('stay as they are when the job runs again on the same day, whatever came meanwhile', async () => {
    await cases(3, { receivedOn: '2026-09-01', measureId: second });
    const { dataVersion } = await readJurisdiction(test.services);
    expect(await refreshCounts(justAfterMidnight('2026-09-02'))).toBe(false);
    expect(await counts()).toMatchObject({ [second]: { under: 5 } });
    expect((await readJurisdiction(test.services)).dataVersion).toBe(dataVersion);
  });

  it('say a day later what came, and why answers are not public', async () => {
    expect(await refreshCounts(justAfterMidnight('2026-09-03'))).toBe(true);
    expect(await counts()).toMatchObject({ [first]: { exact: 5 }, [second]: { exact: 8 } });
    const home = await readHomePage(test.services);
    expect(home.received).toEqual({ exact: 30 });
    expect(home.answered).toEqual({ exact: 21 });
    expect(home.unpublished).toEqual([
      { reason: 'declined', count: { exact: 6 } },
      { reason: 'awaitingCitizen', count: { exact: 5 } },
      { reason: 'notYetReviewed', count: { exact: 5 } },
    ]);
  });

  it('never hold a case handed to the discipline office, and forget a measure without cases', async () => {
    await test.database.owner.prisma.caseFile.updateMany({
      where: { answeredOn: null },
      data: { handedToDiscipline: true },
    });
    await refreshCounts(justAfterMidnight('2026-09-04'));
    expect(await counts()).toMatchObject({ [first]: { under: 5 }, [second]: { under: 5 } });
    expect((await readHomePage(test.services)).received).toEqual({ exact: 21 });
    // Nobody waits any more: how many were answered would say so of the last one.
    expect((await readHomePage(test.services)).answered).toEqual({ withheld: true });
    const keys = await test.database.owner.prisma.publicCount.findMany({ select: { key: true } });
    expect(keys.map(({ key }) => key).sort()).toEqual([
      'all',
      'awaitingCitizen',
      'declined',
      'notYetReviewed',
    ]);
  });

  it('hide a reason that few gave, another from which it could be worked out, and keep neither in the table that pages read', async () => {
    const { prisma } = test.database.owner;
    const some = await prisma.caseFile.findMany({ where: { publication: 'agreed' }, take: 4 });
    const answeredOn = new Date('2026-09-04');
    await cases(6, { receivedOn: '2026-09-04', columns: { answeredOn, publication: 'published' } });
    await cases(5, { receivedOn: '2026-09-04' });
    await prisma.caseFile.updateMany({
      where: { id: { in: some.map(({ id }) => id) } },
      data: { publication: 'published' },
    });
    await prisma.publicCount.updateMany({ where: { key: 'notYetReviewed' }, data: { answered: 6 } });
    await refreshCounts(justAfterMidnight('2026-09-05'));
    const home = await readHomePage(test.services);
    expect(home.received).toEqual({ exact: 32 });
    expect(home.answered).toEqual({ exact: 27 });
    expect(home.unpublished).toEqual([
      { reason: 'declined', count: { exact: 6 } },
      { reason: 'awaitingCitizen', count: { withheld: true } },
      { reason: 'notYetReviewed', count: { withheld: true } },
    ]);
    expect(
      await prisma.publicCount.findMany({ select: { key: true, received: true, answered: true } }),
    ).toEqual(expect.not.arrayContaining([expect.objectContaining({ key: 'notYetReviewed' })]));
  });

  it('say of a measure with public answers nothing while those who are not read are few', async () => {
    const answeredOn = new Date('2026-09-05');
    const columns = { answeredOn, publication: 'published' };
    await cases(3, { receivedOn: '2026-09-05', measureId: first, columns });
    await cases(4, { receivedOn: '2026-09-05', measureId: first });
    await refreshCounts(justAfterMidnight('2026-09-06'));
    expect(await counts()).toMatchObject({ [first]: { under: 5 } });
    await cases(1, { receivedOn: '2026-09-06', measureId: first });
    await refreshCounts(justAfterMidnight('2026-09-07'));
    expect(await counts()).toMatchObject({ [first]: { exact: 8 } });
  });
});
