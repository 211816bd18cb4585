import { readFileSync } from 'node:fs';
import { expectNoBarriers } from './fixtures/accessibility.ts';
import { newerThanTheFloor } from './fixtures/old-browser.ts';
import { expectScreenByKeyboard } from './fixtures/screen-by-keyboard.ts';
import { expect, test } from './fixtures/site.ts';
import { redPicture } from './picture.ts';

const signature = 'WangWuOfTheWaterStation';
/** One page, written by somebody whose program says who. */
const signedPdf = Buffer.from(
  [
    '%PDF-1.7',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj',
    `4 0 obj<</Author(${signature})>>endobj`,
    'trailer<</Root 1 0 R/Info 4 0 R/Size 5>>\n%%EOF\n',
  ].join('\n'),
);
const words = '打击报复：水利站站长每年收施工队的红包，去年十月我亲眼看到一次。';

test('a tip with a photo is sealed by the citizen, opened and answered by the officer, and read by receipt', async ({
  citizen,
  signIn,
}) => {
  const sent: string[] = [];
  await citizen.exposeFunction('keepSent', (body: string) => sent.push(body));
  await citizen.addInitScript(() => {
    const { fetch } = window;
    const { keepSent } = window as unknown as { keepSent: (body: string) => Promise<number> };
    window.fetch = async (address, init) => {
      await keepSent(await new Response(init?.body).text());
      return fetch(address, init);
    };
  });
  await citizen.goto('/submit');
  await citizen.getByRole('radio', { name: '是，反映某个人违纪违法' }).check();
  await citizen.getByRole('button', { name: '下一步' }).click();
  await citizen.getByRole('button', { name: '我已看过，开始写' }).click();
  await citizen.getByRole('radio', { name: '某个单位的干部或工作人员' }).check();
  await expectNoBarriers(citizen);
  await citizen.getByRole('button', { name: '下一步' }).click();
  await citizen.getByLabel('什么人、什么时间、什么事').fill(words);
  const photo = { name: '我拍的.png', mimeType: 'image/png', buffer: redPicture };
  const letter = { name: '内部通知.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') };
  const paper = { name: '王五的说明.pdf', mimeType: 'application/pdf', buffer: signedPdf };
  const broken = { ...paper, name: '打不开.pdf', buffer: Buffer.from('%PDF-1.7 x') };
  const files = citizen.locator('#tip input[type=file]');
  const page = citizen.locator('#tip').getByRole('status');
  const told = page.filter({ hasText: '照原样封存' });
  await files.setInputFiles([photo, letter, paper, broken]);
  await expect(told.getByRole('listitem')).toHaveText(['内部通知.docx', '打不开.pdf']);
  await expect(page.filter({ hasText: 'PDF 已在这台设备上重写' })).toBeVisible();
  await expectNoBarriers(citizen);
  await files.setInputFiles([photo, paper]);
  await expect(told).toHaveCount(0);
  const code = (await citizen.locator('#tip [data-part=receipt-code]').textContent()) ?? '';
  await citizen.getByRole('button', { name: '封存并提交' }).click();
  await expect(citizen.getByRole('heading', { name: '已收到，已封存' })).toBeVisible();
  expect(sent.some((body) => body.includes('age-encryption.org'))).toBe(true);
  for (const body of sent) for (const secret of [words, '我拍的', code]) expect(body).not.toContain(secret);

  const officer = await signIn('discipline');
  await officer.goto('/tips');
  await officer
    .getByRole('link', { name: /^举报 / })
    .first()
    .click();
  await officer.getByLabel('口令').fill('yunting-demonstration');
  await officer.getByRole('button', { name: '打开' }).click();
  await expect(officer.getByText(words)).toBeVisible();
  await expect(officer.getByText('属于紧急情况，请立即处理')).toBeVisible();
  await expect(officer.getByRole('img', { name: '附件1.jpg，照片' })).toBeVisible();
  const saving = officer.waitForEvent('download');
  await officer.getByRole('button', { name: /附件2\.pdf/ }).click();
  const saved = readFileSync(await (await saving).path()).toString('latin1');
  expect(saved).toContain('%PDF');
  expect(saved).not.toContain(signature);
  await expectNoBarriers(officer);
  await expectScreenByKeyboard(officer, '/tips/:tipId', 'discipline');
  await officer.getByRole('button', { name: '标为已阅看' }).click();
  await officer.getByRole('textbox', { name: '答复举报人' }).fill('已收到，请补充大致数额。');
  await officer.getByRole('button', { name: '封存并发出' }).click();
  await expect(officer.getByText('已封存发出。')).toBeVisible();
  const tip = officer.url();

  await officer.goto('/key');
  const fingerprint = officer.getByRole('code');
  const before = (await fingerprint.textContent()) ?? '';
  await officer.getByText('更换密钥').first().click();
  // Other tests of this site open their tips by the same passphrase.
  const change = officer.getByRole('group').filter({ hasText: '更换密钥' });
  await change.getByLabel('现在的口令').fill('yunting-demonstration');
  await change.getByLabel('新口令').fill('yunting-demonstration');
  await change.getByLabel('再输一遍口令').fill('yunting-demonstration');
  await change.getByRole('button', { name: '更换密钥' }).click();
  await expect(officer.getByText('密钥已更换，举报已全部改封。')).toBeVisible();
  await expect(fingerprint).not.toHaveText(before);
  await officer.goto(tip);
  await officer.getByLabel('口令').fill('yunting-demonstration');
  await officer.getByRole('button', { name: '打开' }).click();
  await expect(officer.getByText(words)).toBeVisible();

  await citizen.goto('/follow/sealed');
  await citizen.getByLabel('查询码').fill(code);
  await citizen.getByRole('button', { name: '打开' }).click();
  await expect(citizen.getByText('已收到，请补充大致数额。')).toBeVisible();
});

test('the browser of all stories can no more than Chrome 87', async ({ citizen }) => {
  // A page without scripts of ours, which would give it what is missing.
  await citizen.goto('/about');
  const left = await citizen.evaluate(
    (newer) =>
      Object.entries(newer).flatMap(([where, names]) => {
        let place: unknown = globalThis;
        for (const part of where === 'globalThis' ? [] : where.split('.'))
          place = (place as Record<string, unknown> | undefined)?.[part];
        return names.filter((name) => Object.getOwnPropertyDescriptor(place ?? {}, name));
      }),
    newerThanTheFloor,
  );
  expect(left).toEqual([]);
});

const beforehand = [
  {
    address: '/submit/sealed',
    network: /不要在本单位的电脑上写，也不要用本单位的网络/,
    check: '您写的细节会不会让人猜出是您？',
    retaliation: '因为反映问题受到打击报复',
    begin: '我已看过，开始写',
  },
  {
    address: '/en/submit/sealed',
    network: /^Do not write on a computer of your employer/,
    check: 'Could your details show who you are?',
    retaliation: 'Retaliation for having reported something',
    begin: 'I have read this; begin',
  },
];
test('nobody comes to the form of a tip but past what may give them away', async ({ citizen }) => {
  for (const { address, network, check, retaliation, begin } of beforehand) {
    await citizen.goto(address);
    const steps = citizen.locator('[data-island=tip] > section');
    const first = steps.first();
    await expect(first.getByRole('listitem').filter({ hasText: network })).toBeVisible();
    await expect(first.getByRole('heading', { name: check })).toBeVisible();
    await expect(first.getByRole('list').nth(1).getByRole('listitem')).toHaveCount(5);
    await expect(first.getByRole('heading', { name: retaliation })).toBeVisible();
    await expect(citizen.locator('#tip')).toBeHidden();
    await expectNoBarriers(citizen);
    await first.getByRole('button', { name: begin }).click();
    await expect(first).toBeHidden();
    await expect(steps.nth(1).getByRole('heading', { level: 1 })).toBeFocused();
    // Nothing is remembered of having read it.
    await citizen.reload();
    await expect(first).toBeVisible();
    await expect(steps.nth(1)).toBeHidden();
  }
});

test('a tip about the head of the office stores nothing and names the office above', async ({ citizen }) => {
  await citizen.goto('/submit/sealed');
  await citizen.getByRole('button', { name: '我已看过，开始写' }).click();
  const sent: string[] = [];
  citizen.on('request', (request) => sent.push(request.url()));
  await citizen.getByRole('radio', { name: /主要负责人/ }).check();
  await citizen.getByRole('button', { name: '下一步' }).click();
  await expect(citizen.getByRole('paragraph').filter({ hasText: '云州市纪委监委信访室' })).toBeVisible();
  expect(sent).toEqual([]);
});

test('a tip about an officer whom nobody names is not written, stores nothing and leads to the office above', async ({
  citizen,
}) => {
  await citizen.goto('/submit/sealed');
  await citizen.getByRole('button', { name: '我已看过，开始写' }).click();
  const sent: string[] = [];
  citizen.on('request', (request) => sent.push(request.url()));
  const next = citizen.getByRole('button', { name: '下一步' });
  await citizen
    .getByRole('radio', { name: /的工作人员$/ })
    .last()
    .check();
  await next.click();
  await expect(citizen.getByRole('alert').filter({ hasText: '请选择是哪一位' })).toBeVisible();
  await expect(citizen.locator('#tip')).toBeHidden();
  const officer = citizen.getByRole('checkbox', { name: '纪检员 严' });
  await expect(officer).toBeFocused();
  await expectNoBarriers(citizen);
  await officer.check();
  await expect(citizen.getByText('请选择是哪一位')).toHaveCount(0);
  await citizen.getByRole('checkbox', { name: '说不出是哪一位' }).check();
  await next.click();
  await expect(citizen.getByRole('heading', { name: '请向上一级纪检监察机关反映' })).toBeFocused();
  await expect(citizen.getByRole('paragraph').filter({ hasText: '云州市纪委监委信访室' })).toBeVisible();
  await expect(citizen.locator('#tip')).toBeHidden();
  await expectNoBarriers(citizen);
  await citizen.getByRole('button', { name: '重新选择反映的是谁' }).click();
  await citizen.getByRole('checkbox', { name: '说不出是哪一位' }).uncheck();
  await next.click();
  await expect(citizen.locator('#tip')).toBeVisible();
  expect(sent).toEqual([]);
});
