import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expectNoBarriers } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/site.ts';
import { redPicture } from './picture.ts';
import { approve, dispatchTo, draft, openCase, propose, publish, sign } from './steps/casework.ts';
import { agreeToPublication, openByReceipt, rate, tellAboutThisMeasure } from './steps/telling.ts';

const root = resolve(import.meta.dirname, '../../..');

const reports = [
  {
    name: 'a second version of the demonstration report',
    file: resolve(root, 'packages/demonstration/report/report-2026-v2.txt'),
    as: /新一版/,
    inspection: null,
    query: '学位',
    measure: /^（1）/,
    second: '28',
  },
  {
    name: 'a report that was really published',
    file: resolve(root, '../shared/data/reports/kunshan-2024-03-15.txt'),
    as: /另一次/,
    inspection: '省委第二巡视组的巡视',
    query: '学位',
    measure: /^（28）/,
    second: '57',
  },
];

for (const report of reports) {
  test.describe(report.name, () => {
    test.skip(!existsSync(report.file), `${report.file} is not here: it is not part of the repository`);
    test.setTimeout(600_000);

    test('from publishing it to a case that was answered twice and can be read by everyone', async ({
      citizen,
      plainCitizen,
      signIn,
    }) => {
      const told = {
        text: '孩子九月要上一年级，说好的新学位没有，只让我们等通知。我住在新河村，电话 0600-5550987。',
        mayPublish: true,
        picture: redPicture,
      };

      await test.step('the administrator imports and publishes the report', async () => {
        const admin = await signIn('admin');
        await admin.goto('/reports/new');
        const choice = admin.getByLabel('这份通报是');
        await choice.selectOption({
          label: (await choice.getByRole('option', { name: report.as }).first().textContent()) ?? '',
        });
        if (report.inspection) await admin.getByLabel('巡视巡察名称').fill(report.inspection);
        await admin.locator('input[type=file]').setInputFiles(report.file);
        await admin.getByRole('button', { name: '导入并核对' }).click();
        await admin.getByRole('button', { name: '发布', exact: true }).click();
        await expect(admin.getByText('已发布').first()).toBeVisible();
      });

      const receipt =
        await test.step('a citizen finds the measure, says something with a photo, keeps the receipt', async () => {
          await citizen.goto('/');
          await citizen.getByRole('searchbox').fill(report.query);
          await citizen.getByRole('button', { name: '查找' }).click();
          await citizen.getByRole('link', { name: report.measure }).first().click();
          const kept = await tellAboutThisMeasure(citizen, told);
          await expectNoBarriers(citizen);
          return kept;
        });

      const triage = await signIn('triage');
      await test.step('triage accepts, links a second measure and dispatches', async () => {
        await openCase(triage, receipt.caseNumber);
        await expect(triage.getByText(told.text)).toBeVisible();
        await triage.keyboard.press('a');
        await expect(triage.getByText('已办理：受理')).toBeAttached();
        await triage.keyboard.press('l');
        const measures = triage.getByRole('combobox', { name: '查找其他措施' });
        await measures.fill(report.second);
        await triage.getByRole('option').filter({ hasText: report.second }).first().click();
        await triage.getByRole('button', { name: '关联措施', exact: true }).last().click();
        await expect(triage.getByText('已办理：关联措施')).toBeAttached();
        await dispatchTo(triage, '教育局');
      });

      const head = await signIn('education-head');
      const answerBy = async (drafter: string, reviewer: string, text: string) => {
        const handler = await signIn(drafter);
        await openCase(handler, receipt.caseNumber);
        await draft(handler, { text, outcome: '解释说明' });
        await openCase(head, receipt.caseNumber);
        await sign(head);
        const office = await signIn(reviewer);
        await openCase(office, receipt.caseNumber);
        await approve(office);
        return office;
      };
      const publishAs = async (answer: string, office: Awaited<ReturnType<typeof answerBy>>) => {
        await openCase(office, receipt.caseNumber);
        await propose(office, { question: '孩子九月上一年级，说好的学位没有。', answer });
        await openByReceipt(citizen, receipt.code);
        await agreeToPublication(citizen);
        await office.reload();
        await publish(office);
      };

      await test.step('the unit drafts and signs, the office approves and publishes with consent', async () => {
        const office = await answerBy('education', 'reviewer', '学校正在核对名单，请耐心等待通知。');
        await publishAs('学校正在核对名单。', office);
      });

      await test.step('the citizen says that nothing is solved and asks for other people', async () => {
        await openByReceipt(citizen, receipt.code);
        await expect(citizen.getByText('学校正在核对名单，请耐心等待通知。')).toBeVisible();
        await rate(citizen, '没有解决', '很不满意');
        await citizen.getByRole('link', { name: '要求重新办理（一次）' }).click();
        await citizen.getByLabel('哪里没有办好').fill('没有说什么时候有学位。');
        await citizen.getByRole('button', { name: '要求重新办理' }).click();
        await expect(citizen.getByText('已要求重新办理，会换人办理。')).toBeVisible();
      });

      await test.step('other people answer, and it is published as well', async () => {
        await openCase(triage, receipt.caseNumber);
        await dispatchTo(triage, '教育局');
        const office = await answerBy(
          'education-2',
          'reviewer-2',
          '您的孩子已安排在第三小学，八月二十日报到。',
        );
        await publishAs('已安排在第三小学，八月二十日报到。', office);
        await openByReceipt(citizen, receipt.code);
        await rate(citizen, '解决了', '满意');
        await citizen.getByRole('link', { name: '事情办好了，同意办结' }).click();
        await citizen.getByRole('button', { name: '同意办结' }).click();
        await expect(citizen.getByText('已按您的意见办结。')).toBeVisible();
        await expectNoBarriers(citizen);
      });

      await test.step('the discipline office finds it in its week and unit', async () => {
        const discipline = await signIn('discipline');
        await discipline.goto('/trends');
        await expect(discipline.getByRole('table').first()).toBeVisible();
        await expect(discipline.getByRole('row', { name: /教育局/ }).first()).toBeVisible();
        await expectNoBarriers(discipline);
      });

      await test.step('another citizen reads the whole record without JavaScript', async () => {
        await plainCitizen.goto('/');
        await plainCitizen.getByRole('link', { name: '孩子九月上一年级' }).first().click();
        const record = plainCitizen.getByRole('main');
        for (const step of ['收到来件', '受理', '派单', '签收', '答复', '重新办理', '办结']) {
          await expect(record.getByText(step).first()).toBeVisible();
        }
        await expect(record.getByText('已安排在第三小学，八月二十日报到。')).toBeVisible();
        await expect(record.getByText('学校正在核对名单。')).toBeVisible();
        await expect(record.getByText('0600-5550987')).toHaveCount(0);
        await expect(record.getByText(/在途无人办理/)).toBeVisible();
        await citizen.goto(plainCitizen.url());
        await expectNoBarriers(citizen);
      });
    });
  });
}
