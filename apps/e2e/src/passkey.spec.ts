import type { Browser, Page } from '@playwright/test';
import { expectNoBarriers } from './fixtures/accessibility.ts';
import type { RunningSite } from './fixtures/running-site.ts';
import { expect, test } from './fixtures/site.ts';

/** A device with a fingerprint reader, as far as the browser can tell. */
async function giveDevice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true, hasPrf: true },
    },
  });
}

/** Whether a page lets a password be pasted: nothing calls the event off. */
function takesPaste(field: HTMLElement): boolean {
  return field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true }));
}

/** A browser with such a device, signed in by password; the password's field is masked, and takes what a password manager fills in. */
async function signedInWithDevice(browser: Browser, site: RunningSite, name: string): Promise<Page> {
  const account = site.accounts.find(({ email }) => email.startsWith(`${name}@`));
  // Passkeys know names only, no bare addresses.
  const context = await browser.newContext({ baseURL: site.desk.replace('127.0.0.1', 'localhost') });
  const page = await context.newPage();
  await giveDevice(page);
  await page.goto('/sign-in');
  await page.getByLabel('电子邮箱').fill(account?.email ?? '');
  const password = page.getByLabel('密码');
  await expect(password).toHaveAttribute('type', 'password');
  await expect(password).toHaveAttribute('autocomplete', 'current-password');
  expect(await password.evaluate(takesPaste)).toBe(true);
  await password.fill(account?.password ?? '');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('navigation')).toBeVisible();
  return page;
}

async function registerPasskey(page: Page): Promise<void> {
  await page.goto('/account');
  await page.getByRole('button', { name: '登记一个通行密钥' }).click();
  await expect(page.getByText(/^登记于/)).toBeVisible();
}

test('an officer adds a passkey and signs in by it, without a password', async ({ browser, site }) => {
  const page = await signedInWithDevice(browser, site, 'triage');
  await registerPasskey(page);
  await expectNoBarriers(page);
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await expectNoBarriers(page);
  await page.getByRole('button', { name: '用通行密钥登录' }).click();
  await expect(page).toHaveURL(/\/cases/);
  await page.goto('/account');
  await page.getByRole('button', { name: '删除' }).click();
  await expect(page.getByText(/^登记于/)).toHaveCount(0);
  await page.context().close();
});

test('a discipline officer opens the own key by passkey instead of the passphrase', async ({
  browser,
  site,
}) => {
  const page = await signedInWithDevice(browser, site, 'discipline');
  await registerPasskey(page);
  await page.goto('/key');
  await expect(page.getByText('不能打开您的密钥。')).toBeVisible();
  await page.getByLabel('口令', { exact: true }).fill('yunting-demonstration');
  await page.getByRole('button', { name: '让通行密钥也能打开' }).click();
  await expect(page.getByText('可以打开您的密钥。')).toBeVisible();
  await expectNoBarriers(page);
  await page.goto('/clues/discs');
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await expect(page.getByRole('button', { name: '锁上' })).toBeVisible();
  // Who came by password alone takes no second factor away.
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: '用通行密钥登录' }).click();
  await expect(page.getByRole('navigation')).toBeVisible();
  await page.goto('/account');
  await page.getByRole('button', { name: '删除' }).click();
  await expect(page.getByText(/^登记于/)).toHaveCount(0);
  await page.goto('/clues/discs');
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await expect(page.getByText('请填写口令').first()).toBeVisible();
  await page.context().close();
});
