import type { Page } from '@playwright/test';
import { expectNoBarriers } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/site.ts';

/** A device with a fingerprint reader, as far as the browser can tell. */
async function giveDevice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}

test('an officer adds a passkey and signs in by it, without a password', async ({ browser, site }) => {
  const account = site.accounts.find(({ email }) => email.startsWith('triage@'));
  // Passkeys know names only, no bare addresses.
  const context = await browser.newContext({ baseURL: site.desk.replace('127.0.0.1', 'localhost') });
  const page = await context.newPage();
  await giveDevice(page);
  await page.goto('/sign-in');
  await page.getByLabel('电子邮箱').fill(account?.email ?? '');
  await page.getByLabel('密码').fill(account?.password ?? '');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('navigation')).toBeVisible();
  await page.goto('/account');
  await page.getByRole('button', { name: '登记一个通行密钥' }).click();
  await expect(page.getByText(/^登记于/)).toBeVisible();
  await expectNoBarriers(page);
  await context.clearCookies();
  await page.goto('/sign-in');
  await expectNoBarriers(page);
  await page.getByRole('button', { name: '用通行密钥登录' }).click();
  await expect(page).toHaveURL(/\/cases/);
  await page.goto('/account');
  await page.getByRole('button', { name: '删除' }).click();
  await expect(page.getByText(/^登记于/)).toHaveCount(0);
  await context.close();
});
