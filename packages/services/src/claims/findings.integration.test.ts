import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMeasurePage } from '../portal/read-measure-page.ts';
import { publishReport } from '../report/publish-report.ts';
import { asContent } from '../report/testing/report-texts.ts';
import { uploadReport } from '../report/upload-report.ts';
import { arrangeDesk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { dismissFinding } from './dismiss-finding.ts';
import { listFindings } from './list-findings.ts';

const text = `中共澄溪县委关于巡察整改进展情况的通报
1.关于“道路破损”问题的整改。
(1)修复道路。修复道路12公里，投入资金3.2亿元。
(2)优化服务。答复问题29个，群众满意率100%。
联系电话：0600-5554001。
中共澄溪县委
2026年7月1日`;

let test: TestServices;
let desk: ReturnType<typeof arrangeDesk>;
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  const administrator = await desk.staff('systemAdministrator');
  const named = { inspectionId: null, inspectionName: '巡察' };
  const file = { fileName: '通报.txt', content: asContent(text) };
  const { reportId } = await uploadReport(test.services, administrator, { ...file, ...named });
  await publishReport(test.services, administrator, reportId);
});
afterAll(() => test.close());

describe('what the linter finds in a published report', () => {
  it('stands on the page of its measure, beside the figures', async () => {
    const triage = await desk.staff('triageOfficer');
    const [list] = await listFindings(test.services, triage);
    expect(list?.findings.map(({ code }) => code)).toEqual(['percent-without-base']);
    const page = await readMeasurePage(test.services, list?.findings[0]?.places[0]?.measureId ?? '');
    expect(page.claims.map((claim) => claim.text)).toEqual(['29个', '100%']);
    expect(
      page.claims.map(({ start, end }) => page.text.slice(start - page.start, end - page.start)),
    ).toEqual(['29个', '100%']);
    expect(page.findings).toHaveLength(1);
  });

  it('is answered once, in public, by the rectification office', async () => {
    const triage = await desk.staff('triageOfficer');
    const [list] = await listFindings(test.services, triage);
    const finding = list?.findings[0];
    const place = finding?.places[0];
    const input = {
      reportId: list?.reportId ?? '',
      code: 'percent-without-base',
      starts: place?.start ?? 0,
    } as const;
    const unitId = await desk.unit('县交通局');
    for (const role of ['unitHead', 'disciplineOfficer', 'systemAdministrator'] as const) {
      const actor = await desk.staff(role, ...(role === 'unitHead' ? [unitId] : []));
      await expect(
        dismissFinding(test.services, actor, { ...input, reason: '不成立' }),
      ).rejects.toMatchObject({
        publicError: { code: 'forbidden' },
      });
    }
    await expect(
      dismissFinding(test.services, triage, { ...input, starts: input.starts + 1, reason: '不成立' }),
    ).rejects.toMatchObject({ publicError: { code: 'notFound' } });
    await dismissFinding(test.services, triage, { ...input, reason: '29 人全部参加测评' });
    await dismissFinding(test.services, triage, { ...input, reason: '另一个理由' });
    const page = await readMeasurePage(test.services, place?.measureId ?? '');
    expect(page.findings[0]?.dismissed?.reason).toBe('29 人全部参加测评');
    const entries = await test.database.owner.prisma.auditEntry.findMany({
      where: { action: 'finding.dismiss' },
    });
    expect(entries).toHaveLength(1);
  });

  it('is no business of a unit or an administrator', async () => {
    const administrator = await desk.staff('systemAdministrator');
    await expect(listFindings(test.services, administrator)).rejects.toMatchObject({
      publicError: { code: 'forbidden' },
    });
  });
});
