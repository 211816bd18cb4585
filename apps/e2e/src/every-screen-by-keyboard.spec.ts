import { openScreens, type ScreenPath, screens } from '@huiyin/desk/screens';
import type { Page } from '@playwright/test';
import {
  beginAgain,
  expectRead,
  goByKeys,
  leaveField,
  listedKeys,
  menuOf,
  ownOf,
} from './fixtures/keyboard.ts';
import { keysOfScreens } from './fixtures/keys-of-screens.ts';
import { expectReachedByTab } from './fixtures/reach-by-tab.ts';
import { expectListed, expectScreenByKeyboard } from './fixtures/screen-by-keyboard.ts';
import { expect, test } from './fixtures/site.ts';

// Nothing here changes the site that it looks at.
test.describe.configure({ mode: 'parallel' });

/** One account of each role. */
const accounts = [
  ...['triage', 'education', 'education-head', 'reviewer', 'discipline'],
  ...['custodian', 'admin', 'security', 'audit'],
];
const paths = Object.keys(screens) as ScreenPath[];

for (const name of accounts) {
  test(`${name} works on every screen by keyboard alone, and ? lists it`, async ({ signIn }) => {
    const page = await signIn(name);
    await expectRead(page);
    await leaveField(page);
    await expectReachedByTab(page, 'body');
    const menu = menuOf(await listedKeys(page));
    const seen = new Set<ScreenPath>();
    const look = (path: ScreenPath) => {
      seen.add(path);
      return expectScreenByKeyboard(page, path, name);
    };
    for (const { key, label } of menu) {
      const path = await openSection(page, key, label);
      const own = await look(path);
      for (const further of paths.filter((one) => keysOfScreens[one].way?.[0] === path)) {
        const [, ...way] = keysOfScreens[further].way ?? [path];
        const isOpen = way[0]?.includes(' ') || own.some((one) => one.key === way[0]);
        // What one may do on a case differs by role; the others are the same for whoever gets there.
        if (keysOfScreens[further].of !== name && (!isOpen || further !== '/cases/:caseId')) continue;
        expect(isOpen, `${further} is reached by ${way[0]}`).toBe(true);
        await openSection(page, key, label);
        await goByKeys(page, way, (pathname) => isOf(further, pathname));
        await look(further);
      }
    }
    const due = paths.filter((one) => keysOfScreens[one].of === name);
    for (const path of due) {
      const { address } = keysOfScreens[path];
      if (address === undefined) continue;
      await page.goto(address);
      await look(path);
    }
    expect(due.filter((path) => !seen.has(path))).toEqual([]);
  });
}

test('screens before the sign-in are worked on by keyboard alone', async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.desk });
  const page = await context.newPage();
  for (const path of openScreens) {
    await page.goto(path);
    await expectRead(page);
    await leaveField(page);
    expectListed(ownOf(await listedKeys(page)), path, '');
    await expectReachedByTab(page, 'body');
  }
  await context.close();
});

test('each screen is reached by some account that this goes through', () => {
  for (const path of paths) expect(accounts, path).toContain(keysOfScreens[path].of);
});

/** Opens a section of the menu by its two keys; answers with its screen. */
async function openSection(page: Page, key: string, label: string): Promise<ScreenPath> {
  await leaveField(page);
  const link = page.locator('header nav a').filter({ hasText: new RegExp(`^${label}$`) });
  const section = label === '我的账户' ? '/account' : await link.getAttribute('href');
  await goByKeys(page, [key], (pathname) => pathname === section);
  await beginAgain(page);
  const path = paths.find((one) => one === section);
  if (!path) throw new Error(`${page.url()} is no screen of the desk.`);
  return path;
}

const isOf = (path: ScreenPath, pathname: string): boolean =>
  new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(pathname);
