import { expect, test } from './fixtures/site.ts';

test('triage goes from the queue to a dispatched case by keyboard alone', async ({ signIn }) => {
  const page = await signIn('triage');
  await page.goto('/cases?state=received');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '经过' })).toBeVisible();
  const number = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.keyboard.press('a');
  await expect(page.getByText('已办理：受理')).toBeAttached();
  await page.keyboard.press('0');
  await expect(page.getByText('已办理：与措施无关')).toBeAttached();
  await page.keyboard.press('d');
  await expect(page.getByRole('combobox', { name: '承办单位' })).toBeFocused();
  await page.keyboard.type('水务');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已办理：派单')).toBeAttached();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(number);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
});
