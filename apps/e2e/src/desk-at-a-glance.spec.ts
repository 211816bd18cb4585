import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/site.ts';

/** On a telephone's screen no table is cut off at its side, where nobody would look for the column that matters. */
async function expectNothingCutOff(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.setViewportSize({ width: 390, height: 844 });
  const frames = page.locator('.hy-table-frame');
  await expect(frames.first()).toBeVisible();
  for (const frame of await frames.all()) {
    const beyond = await frame.evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(beyond, `${path}, ${await frame.getAttribute('aria-label')}`).toBe(0);
  }
}

test('figures, call-backs and replies are read at 390 px without going sideways', async ({ signIn }) => {
  const triage = await signIn('triage');
  await expectNothingCutOff(triage, '/conduct');
  await expect(triage.getByText(/\d+ \/ \d+，\d+%～\d+%/).first()).toBeVisible();
  await expectNothingCutOff(triage, '/call-backs');
  await expect(triage.getByText('没有解决，一般')).toBeVisible();
  await expectNothingCutOff(await signIn('reviewer'), '/replies');
});

test('at 390 px the queue says dates in one line, and letters stay together', async ({ signIn }) => {
  const page = await signIn('triage');
  await page.goto('/cases?state=dispatched');
  await page.setViewportSize({ width: 390, height: 844 });
  const row = page.locator('.queue-table tbody tr').first();
  await expect(row).toBeVisible();
  expect((await row.locator('td').last().boundingBox())?.height).toBeLessThan(30);
  expect((await row.locator('.opening').boundingBox())?.width).toBeGreaterThan(300);
  await row.getByRole('link').first().click();
  const letter = (name: string) => page.getByRole('button', { name });
  await expect(letter('交办单（Word）')).toBeVisible();
  const below = (await letter('转办单（Word）').boundingBox())?.y;
  expect((await letter('交办单（Word）').boundingBox())?.y).toBe(below);
});

test('at 390 px the sections are behind one button, and out of the way again once one is chosen', async ({
  signIn,
}) => {
  const page = await signIn('discipline');
  await page.setViewportSize({ width: 390, height: 844 });
  const [menu, sections] = [page.getByRole('button', { name: '菜单' }), page.getByRole('navigation')];
  await expect(sections).toHaveCount(0);
  expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(200);
  await menu.click();
  await sections.getByRole('link', { name: '月报和会议材料' }).click();
  await expect(page).toHaveURL(/\/bulletins$/);
  await expect(sections).toHaveCount(0);
  await menu.click();
  await expect(sections).toBeVisible();
  await menu.click();
  await expect(sections).toHaveCount(0);
});

test('why a unit is proposed is said of that unit only', async ({ signIn }) => {
  const page = await signIn('triage');
  await page.goto('/cases?state=accepted');
  await page.getByRole('row').filter({ hasText: '又黄了' }).getByRole('link').first().click();
  await page.locator('.action-bar').getByRole('button', { name: '派单' }).click();
  await expect(page.getByText(/件由该单位办理/)).toBeVisible();
  await page.getByRole('combobox', { name: '承办单位' }).fill('县民政局');
  await page.getByRole('option', { name: '县民政局' }).click();
  await expect(page.getByText('输入单位名称里的字。')).toBeVisible();
  await expect(page.getByText(/件由该单位办理/)).toHaveCount(0);
});

test('an answer that was taken down says so, with date and reason, and nothing that is untrue', async ({
  signIn,
  citizen,
}) => {
  await citizen.goto('/');
  const line = citizen.locator('a[href^="/answer/"]').filter({ hasText: '销号' }).first();
  const answer = (await line.getAttribute('href')) ?? '';
  const office = await signIn('reviewer');
  await office.goto('/cases');
  await office.getByRole('searchbox', { name: '查找来件' }).fill('水质观察');
  await office.keyboard.press('Enter');
  await expect(office.getByRole('row')).toHaveCount(2);
  await office.getByRole('row').last().getByRole('link').first().click();
  await office.locator('.action-bar').getByRole('link', { name: '公开答复' }).click();
  await office.getByText('从公众网站撤下').first().click();
  await office.getByLabel('撤下理由').fill('重新处理后再公开。');
  await office.getByRole('button', { name: '撤下', exact: true }).click();
  await expect(office.getByText('已撤下').first()).toBeAttached();
  await citizen.goto(answer);
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('这件公开答复已撤下');
  await expect(citizen.getByText('撤下。 理由：重新处理后再公开。')).toBeVisible();
});
