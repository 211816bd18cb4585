import { expect, test } from './fixtures/site.ts';
import { openCase } from './steps/casework.ts';
import { answerNoMisconduct, send } from './steps/telling.ts';

test('who says that the same happens to them is asked nothing more; the desk sees of what, the next is joined and told', async ({
  plainCitizen: page,
  signIn,
}) => {
  await page.goto('/');
  await page.goto((await page.locator('a[href*="/answer/"]').first().getAttribute('href')) ?? '');
  const answer = page.url();
  const say = async () => {
    await page.goto(answer);
    await page.getByRole('link', { name: '我也遇到同样情况' }).click();
    await answerNoMisconduct(page);
    await page.getByRole('radio', { name: '不留名' }).check();
    await page.getByRole('radio', { name: '不要公开' }).check();
  };
  await say();
  await page.getByLabel('为什么是这一天').fill('报名截止');
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await expect(page.getByRole('link', { name: '写了原因的，请填写日期' })).toBeVisible();
  await page.getByLabel('为什么是这一天').fill('');
  const { caseNumber } = await send(page);

  const desk = await signIn('triage');
  await openCase(desk, caseNumber);
  await expect(desk.getByText('本人在这件公开答复上说，遇到同样情况：')).toBeVisible();
  await expect(desk.locator('.same-as')).toContainText('当时的答复：');

  await say();
  const { code } = await send(page);
  await page.goto('/follow');
  await page.getByLabel('查询码').fill(code);
  await page.getByRole('button', { name: '查看' }).click();
  await expect(page.getByText('和同一件事的其他来件一起办理')).toBeVisible();
  await page.getByRole('link', { name: '补充情况' }).click();
  await page.getByLabel('补充的情况').fill('今天又等了一个小时。');
  await page.getByRole('button', { name: '提交补充', exact: true }).click();
  await expect(page.getByText('今天又等了一个小时。')).toBeVisible();
  await desk.reload();
  await expect(desk.getByRole('heading', { name: '合并到本件的来件' })).toBeVisible();
  await expect(desk.getByText('今天又等了一个小时。')).toBeVisible();
});
