import { randomUUID } from 'node:crypto';
import { xssPayloads } from '@huiyin/server/testing/xss-payloads';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { openPostOffice } from './canary/post-office.ts';
import { fillBlanks, fillTables } from './fixtures/fill-tables.ts';
import { fillTogether } from './fixtures/fill-together.ts';
import { openDatabase } from './fixtures/open-database.ts';
import { startSite } from './fixtures/running-site.ts';
import { fixedPages, linkedPages, openFirst, rooms } from './fixtures/screens.ts';
import { expect, signInAt, test } from './fixtures/site.ts';
import { openSomeCase, writeEverywhere } from './fixtures/write-everywhere.ts';

/** `pnpm prove xss` puts all texts everywhere, some at a time; here each column gets one, each another. */
const inFull = process.env.HUIYIN_PROVE === 'xss';
const atOnce = inFull ? 56 : 1;
/** A list of sixty cases with so many of them in each takes its time to draw. */
const patience = inFull ? 90_000 : 20_000;
const rounds = inFull ? Math.ceil(xssPayloads.length / atOnce) : 1;

/** The texts of one round for a column: all of the round, or, where so much has no room, one. */
function textsOf(round: number): (at: number) => readonly string[] {
  const texts = inFull ? xssPayloads.slice(round * atOnce, (round + 1) * atOnce) : xssPayloads;
  return (at) => [...(inFull ? [texts.join(' 好 ')] : []), texts[at % texts.length] ?? '', texts[0] ?? ''];
}

type Seen = {
  ran: string[];
  reports: string[];
  elsewhere: string[];
  failed: string[];
  broken: string[];
  shown: number;
  screens: number;
};

/** Everything that a text must never do, in whatever frame. */
async function watch(context: BrowserContext, seen: Seen, origin: string): Promise<void> {
  await context.exposeFunction('hit', (number: unknown) => void seen.ran.push(String(number)));
  await context.exposeFunction('reportPolicy', (report: string) => void seen.reports.push(report));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const report = `${location.pathname} ${violatedDirective} ${blockedURI} ${sourceFile}`;
      (window as unknown as { reportPolicy: (text: string) => void }).reportPolicy(report);
    });
  });
  context.on('weberror', (error) => void seen.broken.push(error.error().message));
  context.on('console', (message) => {
    // What was refused is told of by Chromium itself; whether that is right is judged elsewhere.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    seen.broken.push(`${message.page()?.url()} ${message.text().slice(0, 300)}`);
  });
  context.on('dialog', (dialog) => void seen.ran.push(dialog.message()));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('blob:')) seen.elsewhere.push(url);
  });
  context.on('response', (response) => {
    // What is turned away for being too much is not looked at.
    if (response.status() >= 500 || response.status() === 429)
      seen.failed.push(`${response.status()} ${response.url()}`);
  });
}

async function look(page: Page, seen: Seen): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible({ timeout: patience });
  await expect(page.getByText('正在读取……')).toHaveCount(0, { timeout: patience });
  if (await page.getByRole('heading', { name: '页面出错了' }).isVisible())
    seen.broken.push(`${page.url()} is not shown`);
  seen.screens += 1;
  if ((await page.content()).includes('⟦')) seen.shown += 1;
}

const ownPages = ['/case', '/case/check', '/case/rate', '/case/rework', '/en/case'];

async function visitPortal(page: Page, seen: Seen, more: readonly string[]): Promise<void> {
  const pages = [...fixedPages, ...(await linkedPages(page)), ...ownPages, ...more];
  for (const path of pages) {
    await page.goto(path);
    await look(page, seen);
  }
}

async function visitRoom(page: Page, { screens, leads }: (typeof rooms)[string], seen: Seen): Promise<void> {
  for (const path of screens) {
    await page.goto(path);
    await look(page, seen);
  }
  for (const path of leads) {
    await openFirst(page, path);
    await look(page, seen);
  }
}

const nothing = { screens: [], leads: [] };

/** Columns that are neither ids, marks, states, hashes, keys nor settings by their name, and still hold no such words; why. */
const wordless: Readonly<Record<string, string>> = {
  'alert_event.payload': 'ids, numbers and marks; no screen shows it',
  'audit_entry.detail': 'ids, numbers and marks',
  'auth_user.email': 'taken as an address of mail alone',
  'bulk_case.reason': 'a mark of the error that stopped it',
  'bulletin.examples': 'ids',
  'bulletin.figures': 'counts and marks',
  'bulletin_event.shown': 'ids, days and counts',
  'checklist_tick.item': 'compared with the items of a template, and never shown',
  'import_row.problems': 'marks and names of fields',
  'measure_event.detail': 'ids, days and marks',
  'outbox.payload': 'ids and numbers; no screen shows it',
  'proposal_event.payload': 'ids, numbers and marks',
  'report.warnings': 'marks and places in the text',
  'saved_filter.filter': 'ids, days and marks; the searched words are left out',
  'topic_call_event.payload': 'ids, numbers and marks',
};

/** What can be opened besides where the tables are full that the demonstration leaves empty. */
const filled: Readonly<Record<string, Pick<(typeof rooms)[string], 'screens' | 'leads'>>> = {
  triage: { screens: ['/mails', '/templates'], leads: ['/imports'] },
  education: { screens: ['/measures', '/templates'], leads: [] },
  discipline: { screens: ['/templates'], leads: ['/proposals', '/panels', '/bulletins', '/alerts'] },
};

const everyCase = {
  ...{
    states: [],
    publications: [],
    kind: null,
    unitId: null,
    measureId: null,
    problemId: null,
    townId: null,
  },
  ...{ receivedFrom: null, receivedTo: null, importId: null, text: '' },
  ...{ overdue: false, supervised: false, mine: false, consented: false },
};

/** What is made of many figures, or kept under a name, is made as people make it. */
const madeBy: Readonly<Record<string, readonly (readonly [string, object])[]>> = {
  triage: [['queue.save', { name: '我常看的', filter: everyCase }]],
  discipline: [
    ['bulletin.draft', { bulletinId: randomUUID(), kind: 'bulletin', from: '2026-09-01', to: '2026-09-30' }],
  ],
};

async function make(page: Page, [path, input]: readonly [string, object]): Promise<void> {
  const status = await page.evaluate(
    async ([address, body]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(address, { method: 'POST', headers, body })).status;
    },
    [`/rpc/desk/${path}`, JSON.stringify(input)] as const,
  );
  expect(status, path).toBe(200);
}

type Site = Awaited<ReturnType<typeof startSite>>;

/** A citizen with a case open, and one of everybody at the desk. */
async function openEverybody(browser: Browser, site: Site, { seen, value }: { seen: Seen; value: string }) {
  const open = async (origin: string) => {
    const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 } });
    context.setDefaultTimeout(patience);
    await watch(context, seen, origin);
    return context;
  };
  const citizens = await open(site.portal);
  await citizens.addCookies([
    { name: '__Host-huiyin-case', value, url: site.portal.replace('http:', 'https:'), secure: true },
  ]);
  const staff = [];
  // One after the other: each opens the whole desk for the first time.
  for (const [name, room] of Object.entries(rooms)) {
    const page = await (await open(site.desk)).newPage();
    await signInAt(page, site, name);
    for (const one of madeBy[name] ?? []) await make(page, one);
    const { screens, leads } = filled[name] ?? nothing;
    const all = { screens: [...room.screens, ...screens], leads: [...room.leads, ...leads] };
    staff.push({ name, page, room: all });
  }
  return { citizen: await citizens.newPage(), staff };
}

test('whatever is written in any field, no screen takes it for more than words', async ({ browser }) => {
  test.setTimeout(inFull ? 3_600_000 : 600_000);
  const post = await openPostOffice();
  const site = await startSite(post.address);
  const database = await openDatabase(site.folder);
  const seen = nothingSeen();
  try {
    await expectWatchful(browser, site.portal);
    const { citizen, staff } = await openEverybody(browser, site, {
      seen,
      value: await openSomeCase(database),
    });
    expect(await fillTables(database)).toEqual([]);
    expect(await fillBlanks(database)).toEqual([]);
    const further = await fillTogether(database);
    for (let round = 0; round < rounds; round += 1) {
      const { reached, refused, columns, bare } = await writeEverywhere(database, textsOf(round));
      expect(refused).toEqual([]);
      expect(bare.toSorted()).toEqual(Object.keys(wordless).toSorted());
      if (round === 0) say(`${reached} of ${columns} columns of text and JSON hold such words`);
      await visitPortal(citizen, seen, further.portal);
      await Promise.all(staff.map(({ page, room }) => visitRoom(page, room, seen)));
      const officer = staff.find(({ name }) => name === 'discipline');
      if (officer) await visitRoom(officer.page, { screens: further.discipline, leads: [] }, seen);
    }
  } finally {
    await database.end();
    await site.stop();
    await site.remove();
    await post.close();
  }
  say(`${xssPayloads.length} texts, ${inFull ? 'all' : 'one or two'} of them in each column`);
  say(
    `${seen.screens} screens looked at, ${seen.shown} of them with such words; ${seen.ran.length} ran, ${seen.reports.length} reports`,
  );
  const { ran, reports, elsewhere, failed, broken } = seen;
  expect({ ran, reports, elsewhere, failed, broken }).toEqual({
    ...{ ran: [], reports: [], elsewhere: [], failed: [], broken: [] },
  });
  expect(seen.shown).toBeGreaterThan(seen.screens / 2);
});

/** What does run, or is kept from it by the policy, must be seen: else nothing above was tried. */
async function expectWatchful(browser: Browser, portal: string): Promise<void> {
  const seen = nothingSeen();
  const context = await browser.newContext({ baseURL: portal });
  await watch(context, seen, portal);
  const page = await context.newPage();
  await page.goto('/about');
  // The browser itself keeps this from becoming markup, and says so.
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')).catch(() => undefined);
  await expect.poll(() => seen.reports.length).toBeGreaterThan(0);
  await page.goto('about:blank');
  await page.setContent('<img src="x" onerror="hit(7)">');
  await expect.poll(() => seen.ran).toEqual(['7']);
  await context.close();
}

const nothingSeen = (): Seen => ({
  ran: [],
  reports: [],
  elsewhere: [],
  failed: [],
  broken: [],
  shown: 0,
  screens: 0,
});

function say(line: string): void {
  process.stdout.write(`\n> ${line}\n`);
}
