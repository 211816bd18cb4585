import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures/site.ts';

/** Presses Tab until the control has the focus, as a person would who knows where it is. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}

const choice = (page: Page, group: string | RegExp, name: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true });

test('a call is registered by keyboard alone; the code is on the sealed slip and never on the screen', async ({
  signIn,
}) => {
  const page = await signIn('triage');
  await page.goto('/register');
  await expect(choice(page, /违纪违法/, '不是')).toBeFocused();
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('反映的内容'));
  await page.keyboard.type('东门小学门口的路灯坏了两个月。');
  await tabTo(page, choice(page, '是否留名', '不留名'));
  await page.keyboard.press('Space');
  await tabTo(page, choice(page, '答复可否公开', '可以公开'));
  await page.keyboard.press('ArrowRight');
  await expect(choice(page, '答复可否公开', '不公开')).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: '已登记' })).toBeFocused();
  const number = (await page.locator('.large-number').textContent()) ?? '';
  expect(number.replace(/\D/g, '')).toHaveLength(11);
  await expect(page.locator('.slip-code')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.slip-code')).toBeVisible();
  await expect(page.locator('.slip-outside')).toContainText(number);
  const code = (await page.locator('.slip-code').textContent()) ?? '';
  await expect(page.locator('.slip-outside')).not.toContainText(code);
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '打印密封回执' })).toBeFocused();
});

test('a letter is asked nothing that only a caller could answer', async ({ signIn }) => {
  const page = await signIn('triage');
  await page.goto('/register');
  await choice(page, '来自', '来信').check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('link', { name: '请先看信上是否反映某个人违纪违法' })).toBeVisible();
  await expect(page.getByText(/问明|告知本人|边听边记/)).toHaveCount(0);
  await choice(page, /违纪违法/, '是').check();
  await expect(page.getByText('把原信连同信封封好，转交纪检监察机关')).toHaveCount(1);
  await expect(page.getByRole('button', { name: '登记' })).toHaveCount(0);
  await choice(page, /违纪违法/, '不是').check();
  await page.getByLabel('反映的内容').fill('桥栏坏了，孩子从那里过。');
  await choice(page, '是否留名', '不留名').check();
  await choice(page, '答复可否公开', '不公开').check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('请把受理编号写在原信上')).toBeVisible();
  await expect(page.getByText('读给本人')).toHaveCount(0);
});
