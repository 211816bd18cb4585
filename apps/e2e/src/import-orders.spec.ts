import { expectScreenByKeyboard } from './fixtures/screen-by-keyboard.ts';
import { expect, test } from './fixtures/site.ts';

const head = '工单编号,受理时间,诉求内容,来电人,联系电话,诉求类型,工单状态,办结时间,答复内容';
const rows = [
  'RX2026-001,2026-03-05 14:03,村口的桥栏断了一截，放学时孩子从那里过。,王建国,13800000000,投诉,待办理,,',
  'RX2026-002,2026-03-05 15:10,请问医保转移要带哪些材料？,,,咨询,已办结,2026-03-07,已告知所需材料。',
  'RX2026-003,昨天,路灯不亮。,,,投诉,待办理,,',
  'RX2026-004,2026-03-06 09:00,举报村支书收受施工队现金回扣、侵吞低保款。,,,其他,待办理,,',
];
const file = {
  name: '三月工单.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([head, ...rows].join('\r\n')),
};

test('work orders come in from a file: tried first, refused row by row, found by their number, taken out again', async ({
  signIn,
}) => {
  const page = await signIn('triage');
  await page.goto('/imports/new');
  await page.getByLabel('文件').setInputFiles(file);
  await page.getByRole('button', { name: '读取文件' }).click();
  await expect(page.getByRole('heading', { name: '核对各列' })).toBeVisible();
  await expect(page.getByLabel('“诉求内容”读作')).toHaveValue('text');
  await expectScreenByKeyboard(page, '/imports/:importId', 'triage');
  await page.getByLabel('来源').first().fill('12345热线');
  await page.getByRole('button', { name: '试算' }).click();

  await expect(page.getByText('可以登记 1 件')).toBeVisible();
  await expect(page.getByText('来源已办结 1 件，登记为已办结')).toBeVisible();
  const problems = page.getByRole('row');
  await expect(problems.filter({ hasText: '时间看不懂' })).toContainText('4');
  await expect(problems.filter({ hasText: '像是检举控告' })).toContainText('5');
  await expect(page.getByText('回扣')).toHaveCount(0);
  await expectScreenByKeyboard(page, '/imports/:importId', 'triage');

  await page.getByRole('button', { name: '登记这 2 件' }).click();
  await expect(page.getByRole('link', { name: '查看这次登记的来件' })).toBeVisible();
  await expectScreenByKeyboard(page, '/imports/:importId', 'triage');
  const taking = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出办理结果' }).click();
  expect((await taking).suggestedFilename()).toBe('三月工单.csv');

  await page.goto('/cases');
  await page.getByRole('searchbox').fill('RX2026-002');
  await page.getByRole('button', { name: '查找' }).click();
  const found = page.locator('a[data-case]');
  await expect(found).toHaveCount(1);
  await found.click();
  await expect(page.getByText('答复内容：已告知所需材料。')).toBeVisible();
  await expect(page.getByText('RX2026-002')).toBeVisible();
});
