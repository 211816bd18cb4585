import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { arrangeDesk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { createStaffMember } from './create-staff-member.ts';
import { createStaffSignIn, type StaffSignIn } from './create-staff-sign-in.ts';
import { renewInvitation } from './invite-staff.ts';
import { type DeskBrowser, openDeskBrowser } from './testing/desk-browser.ts';
import { totpCode } from './testing/totp-code.ts';

const origin = 'http://127.0.0.1:4100';
const password = 'lantern-orchard-42';
let test: TestServices;
let signIn: StaffSignIn;
let address = 0;

beforeAll(async () => {
  test = await openTestServices();
});
beforeEach(() => {
  address += 1;
  const { database, jurisdictionId, secret } = test.services;
  signIn = createStaffSignIn({ database, jurisdictionId, secret, origins: [origin], secondFactor: true });
});
afterAll(() => test.close());

let created = 0;
async function member() {
  created += 1;
  const email = `second-${created}@test.example`;
  const plain = {
    name: '周',
    email,
    password,
    role: 'triageOfficer',
    unitId: null,
    sectionId: null,
  } as const;
  const { staffId } = await createStaffMember(test.services, { ...plain, isDemonstration: false });
  return { staffId, email };
}

/** What of the answers is looked at. */
type Answered = { totpURI?: string; backupCodes?: string[]; twoFactorRedirect?: boolean };

const browser = () => openDeskBrowser<Answered>(signIn, { origin, address: `198.51.100.${address}` });
type Browser = DeskBrowser<Answered>;

const enter = (at: Browser, email: string) => at.post('/sign-in/email', { email, password });

/** Signs in by password and sets up an authenticator. */
async function setUp(at: Browser, email: string) {
  await enter(at, email);
  const { body } = await at.post('/two-factor/enable', { password });
  const secret = new URL(body.totpURI ?? '').searchParams.get('secret') ?? '';
  const code = totpCode(secret);
  expect((await at.post('/two-factor/verify-totp', { code })).status).toBe(200);
  return { secret, code, recovery: body.backupCodes ?? [] };
}

/** A code that holds already and that nobody has used: of the half minute to come. */
const nextCode = (secret: string) => totpCode(secret, Date.now() + 30_000);

describe('where the second factor is wanted', () => {
  it('a password alone opens nothing but setting it up', async () => {
    const { email, staffId } = await member();
    const at = browser();
    expect((await enter(at, email)).status).toBe(200);
    expect(await at.actor()).toBeNull();
    await setUp(at, email);
    expect(await at.actor()).toMatchObject({ kind: 'triageOfficer', staffId });
  });

  it('a session that somebody began with the password before stays shut when it is set up', async () => {
    const { email } = await member();
    const thief = browser();
    await enter(thief, email);
    await setUp(browser(), email);
    expect(await thief.actor()).toBeNull();
  });

  it('signing in asks for the code, and refuses a wrong one', async () => {
    const { email } = await member();
    const { secret } = await setUp(browser(), email);
    const at = browser();
    expect((await enter(at, email)).body).toMatchObject({ twoFactorRedirect: true });
    expect(await at.actor()).toBeNull();
    const wrong = String((Number(totpCode(secret)) + 1) % 1_000_000).padStart(6, '0');
    expect((await at.post('/two-factor/verify-totp', { code: wrong })).status).toBe(401);
    expect(await at.actor()).toBeNull();
    expect((await at.post('/two-factor/verify-totp', { code: nextCode(secret) })).status).toBe(200);
    expect(await at.actor()).not.toBeNull();
  });

  it('a code opens once: neither the one that set it up nor the one that somebody signed in by', async () => {
    const { email } = await member();
    const { secret, code: setUpCode } = await setUp(browser(), email);
    const first = browser();
    await enter(first, email);
    const code = nextCode(secret);
    expect((await first.post('/two-factor/verify-totp', { code })).status).toBe(200);
    for (const again of [code, setUpCode]) {
      const other = browser();
      await enter(other, email);
      expect((await other.post('/two-factor/verify-totp', { code: again })).status).toBe(401);
      expect(await other.actor()).toBeNull();
    }
  });

  it('a code of some minutes ago opens nothing', async () => {
    const { email } = await member();
    const { secret } = await setUp(browser(), email);
    const late = browser();
    await enter(late, email);
    const minutesAgo = totpCode(secret, Date.now() - 180_000);
    expect((await late.post('/two-factor/verify-totp', { code: minutesAgo })).status).not.toBe(200);
    expect(await late.actor()).toBeNull();
  });

  it('secrets and recovery codes are random, and long enough for it', async () => {
    const made = [];
    for (let n = 0; n < 3; n += 1) made.push(await setUp(browser(), (await member()).email));
    for (const { secret, recovery } of made) {
      // Five bits a letter: RFC 4226 asks for 128.
      expect(secret.length * 5).toBeGreaterThanOrEqual(128);
      expect(recovery.length).toBeGreaterThanOrEqual(8);
      for (const code of recovery) expect(code.replace('-', '')).toMatch(/^[A-Za-z0-9]{10,}$/);
    }
    const all = made.flatMap(({ secret, recovery }) => [secret, ...recovery]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('a recovery code opens once', async () => {
    const { email } = await member();
    const { recovery } = await setUp(browser(), email);
    const code = recovery[0];
    const [first, second] = [browser(), browser()];
    for (const at of [first, second]) await enter(at, email);
    expect((await first.post('/two-factor/verify-backup-code', { code })).status).toBe(200);
    expect(await first.actor()).not.toBeNull();
    expect((await second.post('/two-factor/verify-backup-code', { code })).status).not.toBe(200);
    expect(await second.actor()).toBeNull();
  });

  it('no browser is remembered in its place', async () => {
    const { email } = await member();
    const { secret } = await setUp(browser(), email);
    const at = browser();
    await enter(at, email);
    const remembered = await at.post('/two-factor/verify-totp', {
      code: nextCode(secret),
      trustDevice: true,
    });
    expect(remembered.status).toBe(400);
    expect(await at.actor()).toBeNull();
  });

  it('five wrong codes end the try', async () => {
    const { email } = await member();
    const { secret } = await setUp(browser(), email);
    const at = browser();
    await enter(at, email);
    for (let n = 0; n < 5; n += 1) await at.post('/two-factor/verify-totp', { code: 'no-code' });
    expect((await at.post('/two-factor/verify-totp', { code: nextCode(secret) })).status).not.toBe(200);
    expect(await at.actor()).toBeNull();
  });

  it('who came by a session alone learns no password by trying, and adds no authenticator', async () => {
    const { email } = await member();
    const { recovery } = await setUp(browser(), email);
    const stolen = browser();
    await enter(stolen, email);
    await stolen.post('/two-factor/verify-backup-code', { code: recovery[0] });
    expect(await stolen.actor()).not.toBeNull();
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1)
      statuses.push((await stolen.post('/two-factor/enable', { password: `guess-number-${n}` })).status);
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
    expect((await stolen.post('/two-factor/enable', { password })).status).toBe(429);
    expect((await enter(browser(), email)).status).toBe(429);
  });

  it('what the authenticator is made from is kept encrypted, and is void after a new invitation', async () => {
    const { email, staffId } = await member();
    const { secret, recovery } = await setUp(browser(), email);
    const kept = async () => {
      const { id } = await test.database.owner.prisma.authUser.findUniqueOrThrow({ where: { email } });
      return test.database.owner.prisma.authTwoFactor.findMany({ where: { userId: id } });
    };
    const text = JSON.stringify(await kept());
    for (const word of [secret, ...recovery]) expect(text).not.toContain(word);
    const security = await arrangeDesk(test).staff('securityAdministrator');
    await renewInvitation(test.services, security, staffId);
    expect(await kept()).toEqual([]);
  });
});

it('where it is not wanted, it is asked of those who have set it up', async () => {
  const { database, jurisdictionId, secret: key } = test.services;
  signIn = createStaffSignIn({
    database,
    jurisdictionId,
    secret: key,
    origins: [origin],
    secondFactor: false,
  });
  const { email } = await member();
  const plain = browser();
  await enter(plain, email);
  expect(await plain.actor()).not.toBeNull();
  await setUp(browser(), email);
  const again = browser();
  await enter(again, email);
  expect(await again.actor()).toBeNull();
});
