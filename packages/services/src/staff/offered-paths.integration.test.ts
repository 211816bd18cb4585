import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { createStaffMember } from './create-staff-member.ts';
import { createStaffSignIn, type StaffSignIn } from './create-staff-sign-in.ts';
import { openDeskBrowser } from './testing/desk-browser.ts';

const origin = 'https://desk.test.example';
const password = 'lantern-orchard-42';
const offered = [
  ...['/end-other-sessions', '/get-session', '/list-sessions', '/passkey/delete-passkey'],
  ...['/passkey/generate-authenticate-options', '/passkey/generate-register-options'],
  ...['/passkey/list-user-passkeys', '/passkey/verify-authentication', '/passkey/verify-registration'],
  ...['/renew-password', '/sign-in/email', '/sign-out', '/two-factor/enable'],
  ...['/two-factor/verify-backup-code', '/two-factor/verify-totp', '/ways-in'],
];

let test: TestServices;
let signIn: StaffSignIn;
beforeAll(async () => {
  test = await openTestServices();
  const { database, jurisdictionId, secret } = test.services;
  signIn = createStaffSignIn({ database, jurisdictionId, secret, origins: [origin], secondFactor: false });
  const post = { role: 'triageOfficer', unitId: null, sectionId: null } as const;
  const person = { name: '周', email: 'offered@test.example', password, isDemonstration: false };
  await createStaffMember(test.services, { ...person, ...post });
});
afterAll(() => test.close());

type Endpoint = { readonly path?: string; readonly options: { readonly method: string | readonly string[] } };

/** What the library and its plug-ins would answer, as they know it themselves. */
function known(): { path: string; method: 'GET' | 'POST' }[] {
  const auth = betterAuth({
    secret: 'a secret of the test that nobody else has',
    plugins: [twoFactor(), passkey(), genericOAuth({ config: [] })],
  });
  return (Object.values(auth.api) as unknown as Endpoint[]).flatMap(({ path, options }) =>
    path
      ? [options.method].flat().map((method) => ({
          path: path.replace(':id', 'office').replace(':token', 'x'),
          method: method as 'GET',
        }))
      : [],
  );
}

const lastEncoded = (path: string) => `${path.slice(0, -1)}%${path.charCodeAt(path.length - 1).toString(16)}`;

describe('below /api/auth', () => {
  it('somebody who is signed in finds what the desk uses, and nothing else that the library knows', async () => {
    const at = openDeskBrowser(signIn, { origin, address: '198.51.100.7' });
    await at.post('/sign-in/email', { email: 'offered@test.example', password });
    expect(await at.actor()).not.toBeNull();
    const all = known();
    expect(all.length).toBeGreaterThan(30);
    for (const { path, method } of all.filter((one) => !offered.includes(one.path)))
      for (const body of [{ password, newPassword: 'harbour-Meadow-73', currentPassword: password }, {}])
        expect(
          (await at.ask(method, path, method === 'POST' ? body : undefined)).status,
          `${method} ${path}`,
        ).toBe(404);
    expect(await at.actor()).not.toBeNull();
  });

  it('what it uses is there, by its own method and way of writing only', async () => {
    const at = openDeskBrowser(signIn, { origin, address: '198.51.100.8' });
    for (const path of offered) {
      const asked = [await at.ask('GET', path), await at.ask('POST', path, {})];
      expect(asked.filter(({ status }) => status === 404).length, path).toBe(1);
      for (const written of [`/${path}`, `${path}/`, path.toUpperCase(), lastEncoded(path)])
        expect((await at.ask('POST', written, {})).status, written).toBe(404);
    }
  });
});
