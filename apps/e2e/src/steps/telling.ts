import { expect, type Page } from '@playwright/test';

export type Told = {
  readonly text: string;
  readonly mayPublish: boolean;
  readonly picture?: Buffer;
};

export type Receipt = { readonly code: string; readonly caseNumber: string };

/** From a measure's page to the receipt, as a citizen does it; anonymous. Works with and without JavaScript. */
export async function tellAboutThisMeasure(page: Page, told: Told): Promise<Receipt> {
  await page.getByRole('link', { name: '就这一条反映情况' }).click();
  await answerNoMisconduct(page);
  await writeDown(page, told);
  return send(page);
}

/**
 * Submits what is written and reads the receipt. Without JavaScript nobody is believed to have read and filled the form in
 * less than four seconds: the page asks to try again, and a test tries again as a person would.
 */
export async function send(page: Page): Promise<Receipt> {
  const received = page.getByRole('heading', { name: '已收到，请先保存查询码' });
  await expect(async () => {
    if (!(await received.isVisible())) await page.getByRole('button', { name: '提交', exact: true }).click();
    await expect(received).toBeVisible({ timeout: 8_000 });
  }).toPass({ intervals: [2_000], timeout: 45_000 });
  return readReceipt(page);
}

/** Says that it is not about an official's own misconduct. */
export async function answerNoMisconduct(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '不是，反映事情或问题' }).check();
  await page.getByRole('button', { name: '下一步' }).click();
}

/** Fills the form in, anonymously. */
export async function writeDown(page: Page, { text, mayPublish, picture }: Told): Promise<void> {
  await page.getByLabel('您看到的情况').fill(text);
  await page.getByRole('radio', { name: '不留名' }).check();
  await page.getByRole('radio', { name: mayPublish ? '可以公开' : '不要公开' }).check();
  if (picture) {
    const file = { name: '现场.png', mimeType: 'image/png', buffer: picture };
    await page.locator('input[type=file]').first().setInputFiles(file);
  }
}

/** What the receipt page shows. */
export async function readReceipt(page: Page): Promise<Receipt> {
  await expect(page.getByRole('heading', { name: '已收到，请先保存查询码' })).toBeVisible();
  const code = page.locator('[data-part=receipt-code]');
  await expect(code).toHaveText(/^[0-9A-Z]{5}(.?[0-9A-Z]{5}){4}$/);
  const caseNumber = (await page.locator('.receipt__number').textContent()) ?? '';
  return { code: (await code.textContent()) ?? '', caseNumber: caseNumber.replace(/\D/g, '') };
}

/** Opens a case by its receipt. */
export async function openByReceipt(page: Page, code: string): Promise<void> {
  await page.goto('/follow');
  await page.getByLabel('查询码').fill(code);
  await page.getByRole('button', { name: '查看' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('来件');
}

/** Answers the two questions. */
export async function rate(page: Page, solved: string, satisfied: string): Promise<void> {
  await page.getByRole('link', { name: '评价这次答复' }).click();
  await page.getByRole('group', { name: '您反映的事解决了吗？' }).getByLabel(solved, { exact: true }).check();
  await page.getByRole('group', { name: '您对办理满意吗？' }).getByLabel(satisfied, { exact: true }).check();
  await page.getByRole('button', { name: '提交评价' }).click();
  await expect(page.getByText('已记下您的评价。')).toBeVisible();
}

/** Agrees to the redacted text that would be published. */
export async function agreeToPublication(page: Page): Promise<void> {
  await page.getByRole('link', { name: '看公开稿，决定是否公开' }).click();
  await page.getByRole('radio', { name: '同意公开', exact: true }).check();
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await expect(page.getByText('已记下您的意见。')).toBeVisible();
}
