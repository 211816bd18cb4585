import { expect, test } from './fixtures/site.ts';
import { openCase } from './steps/casework.ts';
import { answerNoMisconduct, readReceipt, writeDown } from './steps/telling.ts';

test('a form with mistakes names each of them and loses nothing', async ({ plainCitizen }) => {
  await plainCitizen.goto('/submit');
  await plainCitizen.getByRole('button', { name: '下一步' }).click();
  await expect(plainCitizen.getByRole('link', { name: '请选择“不是”或“是”' })).toBeVisible();
  await answerNoMisconduct(plainCitizen);
  await plainCitizen.getByLabel('您看到的情况').fill('啊');
  await plainCitizen.getByLabel('村（社区）或具体位置').fill('桥头 <b>三组</b>');
  await plainCitizen.getByRole('radio', { name: '留名', exact: true }).check();
  await plainCitizen.getByLabel('电话', { exact: true }).fill('没有电话');
  await plainCitizen.getByRole('button', { name: '提交', exact: true }).click();
  for (const mistake of [
    '情况至少写 2 个字',
    '选了“留名”，请填写姓名',
    /电话号码好像不对/,
    '请选择答复可不可以公开',
  ]) {
    await expect(plainCitizen.getByRole('link', { name: mistake })).toBeVisible();
  }
  await expect(plainCitizen.getByLabel('您看到的情况')).toHaveValue('啊');
  await expect(plainCitizen.getByLabel('村（社区）或具体位置')).toHaveValue('桥头 <b>三组</b>');
  await expect(plainCitizen.getByLabel('电话', { exact: true })).toHaveValue('没有电话');
});

test('a file that is none of the kinds taken is named, the rest is kept', async ({ plainCitizen }) => {
  await plainCitizen.goto('/submit');
  await answerNoMisconduct(plainCitizen);
  await writeDown(plainCitizen, { text: '附上一个网页文件。', mayPublish: false });
  const page = { name: '网页.html', mimeType: 'text/html', buffer: Buffer.from('<script>alert(1)</script>') };
  await plainCitizen.locator('input[type=file]').first().setInputFiles(page);
  await plainCitizen.getByRole('button', { name: '提交', exact: true }).click();
  await expect(plainCitizen.getByText('“网页.html”不是照片或 PDF').first()).toBeVisible();
  await expect(plainCitizen.getByLabel('您看到的情况')).toHaveValue('附上一个网页文件。');
});

test('a draft survives a reload and is gone after submitting', async ({ citizen }) => {
  await citizen.goto('/submit');
  await answerNoMisconduct(citizen);
  await writeDown(citizen, { text: '写到一半，页面被关掉了。', mayPublish: true });
  await expect.poll(() => citizen.evaluate(() => sessionStorage.getItem('huiyin.draft'))).toMatch(/"sealed"/);
  const stored = () => citizen.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
  expect(await stored()).not.toContain('写到一半');
  await citizen.reload();
  await expect(citizen.getByLabel('您看到的情况')).toHaveValue('写到一半，页面被关掉了。');
  await citizen.getByRole('button', { name: '提交', exact: true }).click();
  await readReceipt(citizen);
  await citizen.goto('/submit');
  await answerNoMisconduct(citizen);
  await expect(citizen.getByLabel('您看到的情况')).toHaveValue('');
});

test('a mistyped receipt code is caught before it is sent', async ({ citizen }) => {
  await citizen.goto('/follow');
  const sent: string[] = [];
  citizen.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  await citizen.getByLabel('查询码').fill('00000-00000-00000-00000-00001');
  await citizen.getByRole('button', { name: '查看' }).click();
  await expect(citizen.getByRole('alert').or(citizen.locator('[id$=-error]')).first()).toBeVisible();
  expect(sent).toEqual([]);
});

test('a script written into a case is text everywhere', async ({ citizen, signIn }) => {
  await citizen.goto('/submit');
  await answerNoMisconduct(citizen);
  const text = '<img src=x onerror="document.title=1"> <script>alert(1)</script> 井盖坏了';
  await writeDown(citizen, { text, mayPublish: false });
  await citizen.getByRole('button', { name: '提交', exact: true }).click();
  const { caseNumber } = await readReceipt(citizen);
  const page = await signIn('triage');
  await openCase(page, caseNumber);
  await expect(page.getByText(text)).toBeVisible();
});

test('the desk says in its place what was not read, or above where that place is silent, and reads it when asked again', async ({
  signIn,
}) => {
  const page = await signIn('triage');
  await page.route(/rpc\/desk\/(staff\.colleagues|case\.routing)\b/, (route) =>
    route.fulfill({ status: 502, body: 'Bad Gateway' }),
  );
  await page.goto('/cases?state=accepted');
  await page.locator('.queue-table tbody').getByRole('link').first().click();
  const actions = page.locator('.action-bar');
  const note = page.getByText('本页部分内容未能读取。');
  const again = page.getByRole('button', { name: '再试一次' });
  await actions.getByRole('button', { name: '标明被反映的单位和人员' }).click();
  await expect(page.locator('aside').getByRole('alert')).toBeVisible();
  await expect(note).toHaveCount(0);
  await actions.getByRole('button', { name: '派单' }).click();
  await expect(note).toBeVisible();
  await page.unrouteAll();
  await again.click();
  await expect(note).toHaveCount(0);
  await actions.getByRole('button', { name: '标明被反映的单位和人员' }).click();
  await expect(page.getByRole('group', { name: '被反映的单位' }).first()).toBeVisible();
});
