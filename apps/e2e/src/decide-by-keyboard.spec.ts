import type { Page } from '@playwright/test';
import { expectNoBarriers } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/site.ts';
import { act, dispatchTo, draft, openCase, sign } from './steps/casework.ts';
import { answerNoMisconduct, readReceipt, writeDown } from './steps/telling.ts';

/** A case that the roads office has; gives its number. */
async function toRoads(citizen: Page, triage: Page): Promise<string> {
  await citizen.goto('/submit');
  await answerNoMisconduct(citizen);
  await writeDown(citizen, { text: '桥头的护栏松了，什么时候修？', mayPublish: false });
  await citizen.getByRole('button', { name: '提交', exact: true }).click();
  const { caseNumber } = await readReceipt(citizen);
  await openCase(triage, caseNumber);
  await triage.keyboard.press('a');
  await expect(triage.getByText('已办理：受理')).toBeAttached();
  await dispatchTo(triage, '县交通运输局');
  return caseNumber;
}

test('an extension that a unit asks for meets the reviewer, who approves it by keyboard; so is a reply', async ({
  citizen,
  signIn,
}) => {
  const caseNumber = await toRoads(citizen, await signIn('triage'));
  const unit = await signIn('transport');
  await openCase(unit, caseNumber);
  const ask = async (page: Page) => {
    await page.getByLabel('延长几个工作日').fill('5');
    await page.getByLabel('理由').fill('等待护栏到货');
  };
  await act(unit, '申请延期', ask, '申请延期');
  await expect(unit.getByText('申请延期 5 个工作日', { exact: false }).first()).toBeVisible();
  await expect(unit.locator('.timeline').getByText('5 个工作日')).toBeVisible();

  const reviewer = await signIn('reviewer');
  await reviewer.goto('/replies');
  const waiting = reviewer.getByRole('link', { name: /件申请延期或者中止计时，等待批准/ });
  await expect(waiting).toBeVisible();
  await expectNoBarriers(reviewer);
  await waiting.press('Enter');
  const row = reviewer.getByRole('row').filter({ hasText: '申请延期，待批准' }).first();
  await expect(row).toBeVisible();
  await row.getByRole('link').first().press('Enter');
  await expect(reviewer.getByRole('heading', { name: '经过' })).toBeVisible();
  await reviewer.keyboard.press('=');
  await expect(reviewer.getByRole('button', { name: '批准延期', exact: true })).toBeFocused();
  await reviewer.keyboard.press('Control+Enter');
  await expect(reviewer.getByText('已办理：批准延期')).toBeAttached();
  await expect(reviewer.getByText(/原期限为/)).toBeVisible();

  await unit.reload();
  await draft(unit, { text: '已于今日修好护栏。', outcome: '已解决' });
  const head = await signIn('transport-head');
  await openCase(head, caseNumber);
  await sign(head);
  await openCase(reviewer, caseNumber);
  await reviewer.getByRole('link', { name: '去审核' }).press('Enter');
  await expect(reviewer.getByRole('heading', { name: /审核答复/ })).toBeFocused();
  await reviewer.keyboard.press('a');
  await reviewer.keyboard.press('Enter');
  await expect(reviewer.getByText('已办理：审核通过')).toBeAttached();
});

test('who is to be told or called back is gone through by keyboard, the focus going on to the next', async ({
  signIn,
}) => {
  const page = await signIn('triage');
  await page.goto('/calls');
  const numbers = page.locator('table.calls a[data-case]');
  await expect(numbers.first()).toBeVisible();
  const before = await numbers.allTextContents();
  await page.keyboard.press('j');
  await expect(numbers.first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /已告知/ }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(numbers).toHaveCount(before.length - 1);
  await expect(numbers.first()).toBeFocused();
  await expect(numbers.first()).toHaveText(before[1] ?? '');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: '快捷键' });
  await expect(help.getByText('下一件')).toBeVisible();
  await expect(help.getByText('查找', { exact: true })).toHaveCount(0);
  await page.goto('/call-backs');
  await expect(page.locator('a[data-case]').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '经过' })).toBeVisible();
});
