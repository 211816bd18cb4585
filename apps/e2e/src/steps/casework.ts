import { expect, type Page } from '@playwright/test';

/** Opens a case at the desk by its number, as from the telephone. */
export async function openCase(page: Page, caseNumber: string): Promise<void> {
  await page.goto('/cases');
  const search = page.getByRole('searchbox', { name: '查找来件' });
  await search.fill(caseNumber);
  await search.press('Enter');
  const row = page.getByRole('row').filter({ hasText: spaced(caseNumber) });
  // The heading's row and this one: before that, the list may still move under the pointer.
  await expect(page.getByRole('row')).toHaveCount(2);
  await row.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(spaced(caseNumber));
}

/** Presses one of the actions and, in its panel, fills fields by label and sends. */
export async function act(page: Page, action: string, fill: (panel: Page) => Promise<void>, send: string) {
  await page.locator('.action-bar').getByRole('button', { name: action }).click();
  await fill(page);
  await page.getByRole('button', { name: send, exact: true }).click();
  await expect(page.getByText(`已办理：${action}`)).toBeAttached();
}

/** Gives a case to a unit. */
export async function dispatchTo(page: Page, unit: string): Promise<void> {
  const choose = async () => {
    await page.getByRole('combobox', { name: '承办单位' }).fill(unit);
    await page.getByRole('option', { name: unit }).click();
  };
  await act(page, '派单', choose, '派单');
}

export type Draft = { readonly text: string; readonly outcome: string };

/** Signs for a case if it was not done before, and drafts the final reply. */
export async function draft(page: Page, { text, outcome }: Draft): Promise<void> {
  const sign = page.locator('.action-bar').getByRole('button', { name: '签收' });
  const write = page.locator('.action-bar').getByRole('button', { name: '拟写答复' });
  await expect(sign.or(write)).toBeVisible();
  if (await sign.isVisible()) await sign.click();
  const fill = async () => {
    for (const point of await page.getByRole('radio', { name: '答复中已回答' }).all()) await point.check();
    await page.getByLabel('答复内容').fill(text);
    await page.getByRole('radio', { name: outcome, exact: true }).check();
    await page.getByLabel('承办人姓氏').fill('徐');
    await page.getByLabel('联系电话').fill('0600-5550112');
  };
  await act(page, '拟写答复', fill, '交单位签发');
}

/** Signs the draft. */
export async function sign(page: Page): Promise<void> {
  await act(page, '签发', async () => undefined, '签发');
}

/** Approves the signed reply on the reviewer's page. */
export async function approve(page: Page): Promise<void> {
  await page.getByRole('link', { name: '去审核' }).click();
  await page.getByRole('button', { name: '审核通过，答复本人' }).click();
  await expect(page.getByText('已办理：审核通过')).toBeAttached();
}

/** Sends a redacted question and answer to the citizen. */
export async function propose(page: Page, text: { question: string; answer: string }): Promise<void> {
  await page.getByRole('link', { name: '公开答复' }).last().click();
  await page.getByLabel('公开的问题').fill(text.question);
  await page.getByLabel('公开的答复').fill(text.answer);
  await page.getByRole('button', { name: '送本人确认' }).click();
  await expect(page.getByText('已送本人确认，等待答复。')).toBeVisible();
}

/** Publishes what the citizen agreed to. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '公开', exact: true }).click();
  await expect(page.getByText('已公开').first()).toBeVisible();
}

/** A case number as the screens print it. */
export function spaced(caseNumber: string): string {
  return `${caseNumber.slice(0, 3)} ${caseNumber.slice(3, 7)} ${caseNumber.slice(7)}`;
}
