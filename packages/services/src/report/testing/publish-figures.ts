import { arrangeDesk } from '../../testing/arrange-desk.ts';
import type { TestServices } from '../../testing/open-test-services.ts';
import { publishReport } from '../publish-report.ts';
import { uploadReport } from '../upload-report.ts';
import { asContent } from './report-texts.ts';

const text = `中共澄溪县委关于巡察整改进展情况的通报
1.关于“道路破损”问题的整改。
(1)修复道路。修复道路12公里，投入资金3.2亿元。
联系电话：0600-5554001。
中共澄溪县委
2026年7月1日`;

/** Publishes an invented report of one measure with two figures; answers with the measure's id. */
export async function publishFigures(test: TestServices): Promise<string> {
  const administrator = await arrangeDesk(test).staff('systemAdministrator');
  const { reportId } = await uploadReport(test.services, administrator, {
    ...{ fileName: '通报.txt', content: asContent(text), inspectionId: null, inspectionName: '巡察' },
  });
  await publishReport(test.services, administrator, reportId);
  return (await test.database.owner.prisma.measure.findFirstOrThrow({ select: { id: true } })).id;
}
