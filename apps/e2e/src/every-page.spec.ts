import { expectNoBarriers, expectNoSidewaysScroll } from './fixtures/accessibility.ts';
import { callForms, fixedPages, linkedPages, openFirst, rooms } from './fixtures/screens.ts';
import { expect, test } from './fixtures/site.ts';

// Nothing here changes the site that it looks at.
test.describe.configure({ mode: 'parallel' });

test('every page for citizens is without barriers, in both languages', async ({ citizen }) => {
  test.setTimeout(480_000);
  const pages = [...fixedPages, ...(await linkedPages(citizen)), ...(await callForms(citizen))];
  for (const path of pages) {
    for (const prefix of ['', '/en']) {
      const response = await citizen.goto(`${prefix}${path}`);
      expect(response?.status(), path).toBe(200);
      await expect(citizen.getByRole('heading', { level: 1 })).toHaveCount(1);
      // The two languages share every element; one width tells what the words change.
      await expectNoBarriers(citizen, prefix ? [390] : [390, 1280]);
    }
  }
});

test('reading pages carry no byte of JavaScript and forbid it', async ({ citizen }) => {
  const pages = [
    '/',
    '/search?q=学位',
    '/reports',
    '/topic-calls',
    '/bulletins',
    '/about',
    ...(await linkedPages(citizen)),
  ];
  const scripts: string[] = [];
  citizen.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  for (const path of pages) {
    const response = await citizen.goto(path);
    expect(await citizen.locator('script').count(), path).toBe(0);
    expect(response?.headers()['content-security-policy'], path).toContain("script-src 'none'");
  }
  expect(scripts).toEqual([]);
});

test('a page that the browser kept keeps its content policy when it is asked for again', async ({
  site,
  request,
}) => {
  const first = (await request.get(site.portal)).headers();
  const again = await request.get(site.portal, { headers: { 'If-None-Match': first.etag ?? '' } });
  expect(again.status()).toBe(304);
  expect(again.headers()['content-security-policy']).toBe(first['content-security-policy']);
});

test('nothing scrolls sideways at 320 px', async ({ plainCitizen }) => {
  const pages = [...fixedPages, ...(await linkedPages(plainCitizen)), ...(await callForms(plainCitizen))];
  for (const path of pages) {
    await plainCitizen.goto(path);
    await expectNoSidewaysScroll(plainCitizen);
  }
});

test('an address that is none answers 404 with a way on, an unknown receipt is not found', async ({
  plainCitizen,
}) => {
  for (const path of ['/nothing', '/measure/1', '/answer/00000000-0000-4000-8000-000000000000', '/topic/x']) {
    const response = await plainCitizen.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(plainCitizen.getByRole('link', { name: '回首页' })).toBeVisible();
  }
});

for (const [name, { screens, leads }] of Object.entries(rooms)) {
  test(`every screen of ${name} at the desk is without barriers, and fits 400 % zoom`, async ({ signIn }) => {
    test.setTimeout(480_000);
    const page = await signIn(name);
    const expectGood = async () => {
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText('正在读取……')).toHaveCount(0);
      await expect(page.getByRole('button', { name: '退出', exact: true })).toBeVisible();
      await expectNoBarriers(page);
      await expectNoSidewaysScroll(page);
    };
    for (const path of screens) {
      await page.goto(path);
      await expectGood();
    }
    for (const path of leads) {
      await openFirst(page, path);
      await expectGood();
    }
  });
}

test('staff procedures cannot be reached at the portal, nor the portal’s at the desk', async ({
  site,
  request,
}) => {
  expect((await request.get(`${site.portal}/rpc/desk/staff.me`)).status()).toBe(404);
  expect((await request.get(`${site.desk}/rpc/portal/reading.home`)).status()).toBe(404);
  expect((await request.get(`${site.desk}/rpc/desk/staff.me`)).status()).toBe(401);
});
