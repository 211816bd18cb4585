import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishReport } from '../report/publish-report.ts';
import { asContent } from '../report/testing/report-texts.ts';
import { uploadReport } from '../report/upload-report.ts';
import { arrangeDesk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { readRectificationIndex } from './read-rectification-index.ts';

const text = `中共澄溪县委关于巡察整改进展情况的通报
1.关于“道路破损”问题的整改。
(1)修复道路（已完成）。修复道路12公里，投入资金3.2亿元。
(2)优化服务（已完成）。答复问题29个，群众满意率100%。
联系电话：0600-5554001。
中共澄溪县委
2026年7月1日`;

let test: TestServices;
let desk: ReturnType<typeof arrangeDesk>;
let ids: { measureId: string; reportId: string }[];
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  const administrator = await desk.staff('systemAdministrator');
  const named = { inspectionId: null, inspectionName: '巡察' };
  const file = { fileName: '通报.txt', content: asContent(text) };
  const { reportId } = await uploadReport(test.services, administrator, { ...file, ...named });
  await publishReport(test.services, administrator, reportId);
  const { prisma } = test.database.owner;
  await prisma.measureVersion.updateMany({ data: { status: 'completed' } });
  ids = await prisma.measureVersion.findMany({
    select: { measureId: true, reportId: true },
    orderBy: { position: 'asc' },
  });
  const [road] = ids;
  await prisma.verification.createMany({
    data: Array.from({ length: 12 }, (_, index) => ({
      ...{ jurisdictionId: 'test', measureId: road?.measureId ?? '', reportId: road?.reportId ?? '' },
      ...{ answer: index < 2 ? 'yes' : 'no', deviceMark: test.services.randomBytes(32) },
      ...{ proofHash: test.services.randomBytes(32), givenAt: new Date(), givenOn: new Date() },
    })),
  });
  for (let count = 0; count < 3; count++)
    await desk.case({
      measureId: road?.measureId ?? null,
      receivedOn: '2026-08-01',
      columns: { kind: 'complaint', handedToDiscipline: count === 0 },
    });
});
afterAll(() => test.close());

describe('the index for staff', () => {
  it('puts the widest gap first, with every part, and an unknown one last', async () => {
    const discipline = await desk.staff('disciplineOfficer');
    const { measures, problems } = await readRectificationIndex(test.services, discipline);
    expect(measures[0]).toMatchObject({ measureId: ids[0]?.measureId, reading: 'differs' });
    expect(measures[0]?.parts).toEqual([
      { kind: 'verifications', good: 2, of: 12 },
      { kind: 'cases', good: 0, of: 1.5 },
    ]);
    expect(measures.at(-1)).toMatchObject({ reading: 'unknown' });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.parts.map(({ kind }) => kind)).toEqual(['verifications', 'cases', 'findings']);
  });

  it('counts no case that its reader may not see', async () => {
    const triage = await desk.staff('triageOfficer');
    const { measures } = await readRectificationIndex(test.services, triage);
    expect(measures[0]?.parts.at(-1)).toEqual({ kind: 'cases', good: 0, of: 1 });
  });

  it('is for no unit and no administrator', async () => {
    const unitId = await desk.unit('县交通局');
    for (const actor of [await desk.staff('unitHead', unitId), await desk.staff('systemAdministrator')])
      await expect(readRectificationIndex(test.services, actor)).rejects.toMatchObject({
        publicError: { code: 'forbidden' },
      });
  });
});
