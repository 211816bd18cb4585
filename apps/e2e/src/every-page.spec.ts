import type { Page } from '@playwright/test';
import { expectNoBarriers, expectNoSidewaysScroll } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/site.ts';

// Nothing here changes the site that it looks at.
test.describe.configure({ mode: 'parallel' });

const fixedPages = [
  '/',
  '/search?q=学位',
  '/reports',
  '/look-backs',
  '/checker',
  '/about',
  '/privacy',
  '/transparency',
  '/submit',
  '/submit/sealed',
  '/follow',
  '/follow/sealed',
];

/** One page of every kind that is reached by following links. */
async function linkedPages(page: Page): Promise<string[]> {
  await page.goto('/');
  const found: string[] = [];
  for (const kind of ['/topic/', '/problem/', '/answer/', '/report/']) {
    const link = page.locator(`a[href*="${kind}"]`).first();
    found.push(new URL((await link.getAttribute('href')) ?? '', page.url()).pathname);
  }
  await page.goto(found[1] ?? '/');
  const measure = page.locator('a[href*="/measure/"]').first();
  found.push(new URL((await measure.getAttribute('href')) ?? '', page.url()).pathname);
  return found;
}

test('every page for citizens is without barriers, in both languages', async ({ citizen }) => {
  test.setTimeout(240_000);
  const pages = [...fixedPages, ...(await linkedPages(citizen))];
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
  const pages = ['/', '/search?q=学位', '/reports', '/about', ...(await linkedPages(citizen))];
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
  const pages = [...fixedPages, ...(await linkedPages(plainCitizen))];
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

/** What each at the desk can open: screens by address, and from a list the first of what it leads to. */
const rooms: Readonly<
  Record<string, { readonly screens: readonly string[]; readonly leads: readonly string[] }>
> = {
  triage: {
    screens: [
      '/cases',
      '/register',
      '/counter',
      '/calls',
      '/call-backs',
      '/conduct',
      '/imports',
      '/imports/new',
      '/measures',
      '/measures/import',
      '/measures/meeting',
      '/measures/checkers',
      '/measures/holds',
      '/findings/index',
    ],
    leads: ['/cases', '/measures'],
  },
  education: { screens: ['/cases', '/leave'], leads: ['/cases'] },
  reviewer: { screens: ['/replies', '/public-answers'], leads: ['/replies', '/public-answers'] },
  discipline: {
    screens: [
      '/trends',
      '/alerts',
      '/tips',
      '/clues',
      '/clues/new',
      '/clues/discs',
      '/proposals',
      '/proposals/new',
      '/bulletins',
      '/panels',
      '/conduct',
      '/handed-over',
      '/key',
      '/legal-holds',
      '/look-backs',
    ],
    leads: [],
  },
  admin: { screens: ['/reports', '/reports/new', '/topics', '/places', '/leave'], leads: ['/reports'] },
  security: { screens: ['/accounts', '/account'], leads: [] },
  audit: { screens: ['/audit'], leads: [] },
};

for (const [name, { screens, leads }] of Object.entries(rooms)) {
  test(`every screen of ${name} at the desk is without barriers, and fits 400 % zoom`, async ({ signIn }) => {
    test.setTimeout(180_000);
    const page = await signIn(name);
    const expectGood = async () => {
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText('正在读取……')).toHaveCount(0);
      await expectNoBarriers(page);
      await expectNoSidewaysScroll(page);
    };
    for (const path of screens) {
      await page.goto(path);
      await expectGood();
    }
    for (const path of leads) {
      await page.goto(path);
      const first = page
        .locator(`main a[href^="${path}/"]:not([href$="/new"], [href$="/import"], [href$="/meeting"])`)
        .first();
      const address = (await first.getAttribute('href')) ?? '';
      await page.goto(address);
      await expect(page).toHaveURL(address);
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
