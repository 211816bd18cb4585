import type { Page } from '@playwright/test';
import { expectNoBarriers } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/site.ts';

const rows = (page: Page) => page.locator('.queue-table tbody tr');
const undoBar = (page: Page) => page.getByRole('region', { name: '办理结果' });

/** Two accepted cases and one that is with a unit already, selected by keyboard alone. */
test('many cases are selected, seen before, dispatched and taken back by keyboard', async ({ signIn }) => {
  const page = await signIn('triage');
  await page.goto('/cases?state=received&state=answered');
  await expect(rows(page).nth(2)).toBeVisible();
  const received = rows(page).filter({ hasText: '已收到' });
  const answered = rows(page).filter({ hasText: '已答复' });
  await answered.first().getByRole('checkbox').check();
  await received.first().getByRole('link').first().focus();
  await page.keyboard.press('x');
  await expect(page.getByText('已选 2 件')).toBeVisible();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: '快捷键' });
  await expect(help.getByText('从上次选中的一件连选到当前一件')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  const sheet = page.getByRole('dialog', { name: '派单：2 件' });
  const unit = sheet.getByRole('combobox', { name: '承办单位' });
  await expect(unit).toBeFocused();
  await unit.fill('水务');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(sheet.getByText('来件现在是“已答复”，这一步不能办理。')).toBeVisible();
  await expect(sheet.getByText('先受理，再派单')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  for (const cell of await sheet.locator('tbody tr').first().locator('td').all())
    if (await cell.isVisible()) expect((await cell.boundingBox())?.width).toBeGreaterThan(250);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectNoBarriers(page);
  await sheet.getByRole('button', { name: '确认派单 1 件' }).press('Control+Enter');
  await expect(undoBar(page).getByText('刚才批量办理“派单”1 件。')).toBeVisible();
  await expectNoBarriers(page);
  await page.keyboard.press('u');
  await expect(undoBar(page).getByText('已撤销 1 件')).toBeVisible();
});

test('a range is selected with Shift, and everything that the filter leaves at one press', async ({
  signIn,
}) => {
  const page = await signIn('triage');
  await page.goto('/cases');
  await expect(rows(page).nth(4)).toBeVisible();
  await rows(page).nth(1).getByRole('checkbox').click();
  await rows(page)
    .nth(4)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await expect(page.getByText('已选 4 件')).toBeVisible();
  await page.getByRole('button', { name: '选中全部符合条件的来件（最多 200 件）' }).click();
  const total = Number((await page.getByText(/^共 \d+ 件$/).textContent())?.match(/\d+/)?.[0]);
  await expect(page.getByText(`已选 ${total} 件`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: '批量办理' })).toHaveCount(0);
});
