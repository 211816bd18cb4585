import { expect, test } from './fixtures/site.ts';

test('a wrong outcome of a call is taken back by one key, the right one noted, and both stay', async ({
  signIn,
}) => {
  const page = await signIn('triage');
  await page.goto('/calls');
  const first = page.locator('table.calls tbody tr').first();
  const number = (await first.getByRole('link').textContent()) ?? '';
  await page.getByRole('button', { name: `号码有误，受理编号 ${number}` }).press('Enter');
  const ended = page
    .getByRole('region', { name: '最近有结果的' })
    .getByRole('row')
    .filter({ hasText: number });
  await expect(ended).toContainText('号码有误');
  await page.keyboard.press('u');
  const again = page.locator('table.calls tbody tr').filter({ hasText: number });
  await expect(again.locator('s')).toContainText('号码有误');
  await page.getByRole('button', { name: `已告知，受理编号 ${number}` }).press('Enter');
  await expect(ended.locator('s')).toContainText('号码有误');
  await expect(ended).toContainText('已告知');
  await page.getByRole('button', { name: `撤销最后的结果，受理编号 ${number}` }).click();
  await expect(again.locator('s')).toHaveCount(2);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
