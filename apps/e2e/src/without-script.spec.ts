import { expect, test } from './fixtures/site.ts';
import { redPicture } from './picture.ts';
import { approve, dispatchTo, draft, openCase, sign } from './steps/casework.ts';
import {
  answerNoMisconduct,
  openByReceipt,
  rate,
  readReceipt,
  send,
  tellAboutThisMeasure,
  writeDown,
} from './steps/telling.ts';

test('a citizen without JavaScript says something with a photo, reads the answer and rates it', async ({
  plainCitizen,
  signIn,
}) => {
  test.setTimeout(480_000);
  await plainCitizen.goto('/');
  await plainCitizen.getByRole('searchbox').fill('路灯');
  await plainCitizen.getByRole('button', { name: '查找' }).click();
  await plainCitizen.goto('/');
  await plainCitizen.getByRole('link', { name: /道路/ }).first().click();
  await plainCitizen.getByRole('link', { name: /^（/ }).first().click();
  const told = { text: '村口的桥面裂了一道缝，晚上看不清。', mayPublish: false, picture: redPicture };
  const { code, caseNumber } = await tellAboutThisMeasure(plainCitizen, told);

  const triage = await signIn('triage');
  await openCase(triage, caseNumber);
  await triage.keyboard.press('a');
  await expect(triage.getByText('已办理：受理')).toBeAttached();
  await dispatchTo(triage, '交通运输局');
  const handler = await signIn('transport');
  await openCase(handler, caseNumber);
  await draft(handler, { text: '桥面已于昨日封补，并加装了反光标志。', outcome: '已解决' });
  const head = await signIn('transport-head');
  await openCase(head, caseNumber);
  await sign(head);
  const reviewer = await signIn('reviewer');
  await openCase(reviewer, caseNumber);
  await approve(reviewer);

  await openByReceipt(plainCitizen, code);
  await expect(plainCitizen.getByText('桥面已于昨日封补，并加装了反光标志。')).toBeVisible();
  await rate(plainCitizen, '解决了', '很满意');
});

test('a form that the browser sends again makes no second case', async ({ plainCitizen }) => {
  await plainCitizen.goto('/submit');
  await answerNoMisconduct(plainCitizen);
  await writeDown(plainCitizen, { text: '集市口的垃圾三天没有人清。', mayPublish: false });
  const first = await send(plainCitizen);
  await plainCitizen.reload();
  const second = await readReceipt(plainCitizen);
  expect(second.caseNumber).toBe(first.caseNumber);
  await expect(plainCitizen.getByText('没有重复登记')).toBeVisible();
});

test('a tip about an official’s misconduct cannot be written without a script, and the page says where to go', async ({
  plainCitizen,
}) => {
  await plainCitizen.goto('/submit');
  await plainCitizen.getByRole('radio', { name: '是，反映某个人违纪违法' }).check();
  await plainCitizen.getByRole('button', { name: '下一步' }).click();
  await expect(plainCitizen.getByRole('link', { name: '12388' })).toBeVisible();
  await expect(plainCitizen.getByText(/没有办法在这台设备上封存/)).toBeVisible();
  await expect(plainCitizen.getByRole('textbox')).toHaveCount(0);
  await expect(plainCitizen.getByRole('button', { name: '开始写' })).toHaveCount(0);
});
