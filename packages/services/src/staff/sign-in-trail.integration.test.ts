import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { createStaffMember } from './create-staff-member.ts';
import { createStaffSignIn, type StaffSignIn } from './create-staff-sign-in.ts';
import { openDeskBrowser } from './testing/desk-browser.ts';
import { createAuthenticator } from './testing/software-authenticator.ts';
import { totpCode } from './testing/totp-code.ts';

const origin = 'https://desk.test.example';
const password = 'lantern-orchard-42';
type Answered = { totpURI?: string; backupCodes?: string[]; challenge: string; token?: string };

let test: TestServices;
let signIn: StaffSignIn;
let from = 0n;
let created = 0;
beforeAll(async () => {
  test = await openTestServices();
});
beforeEach(() => {
  const { database, jurisdictionId, secret } = test.services;
  signIn = createStaffSignIn({ database, jurisdictionId, secret, origins: [origin], secondFactor: true });
});
afterAll(() => test.close());
const owner = () => test.database.owner.prisma;

/** A member of staff whose making stands in the trail already; what comes after is looked at. */
async function member() {
  created += 1;
  const email = `trail-${created}@test.example`;
  const post = { role: 'triageOfficer', unitId: null, sectionId: null } as const;
  const person = { name: '周', email, password, isDemonstration: false, ...post };
  const { staffId } = await createStaffMember(test.services, person);
  from = (await owner().auditEntry.aggregate({ _max: { id: true } }))._max.id ?? 0n;
  return { email, staffId };
}
function browser() {
  created += 1;
  return openDeskBrowser<Answered>(signIn, { origin, address: `203.0.113.${created}` });
}
type Browser = ReturnType<typeof browser>;
const enter = (at: Browser, email: string, word = password) =>
  at.post('/sign-in/email', { email, password: word });

/** What the trail has gained: action, who did it, about whom, and what is told. */
async function gained() {
  await signIn.settled();
  const entries = await owner().auditEntry.findMany({ where: { id: { gt: from } }, orderBy: { id: 'asc' } });
  return entries.map(({ action, actorId, subjectId, detail }) => [action, actorId, subjectId, detail]);
}

/** Sets up codes for somebody; what that wrote is not looked at. */
async function withCodes(email: string): Promise<{ secret: string; recovery: string[] }> {
  const at = browser();
  await enter(at, email);
  const { body } = await at.post('/two-factor/enable', { password });
  const secret = new URL(body.totpURI ?? '').searchParams.get('secret') ?? '';
  await at.post('/two-factor/verify-totp', { code: totpCode(secret) });
  await owner().authSession.deleteMany();
  from = (await owner().auditEntry.aggregate({ _max: { id: true } }))._max.id ?? 0n;
  return { secret, recovery: body.backupCodes ?? [] };
}

it('whoever comes in stands in the trail with the way they came, and so does whoever goes', async () => {
  const { email, staffId } = await member();
  const { recovery } = await withCodes(email);
  const at = browser();
  await enter(at, email);
  await at.post('/two-factor/verify-backup-code', { code: recovery[0] });
  expect(await at.actor()).not.toBeNull();
  expect((await at.post('/sign-out', {})).headers.get('clear-site-data')).toBe('"cache"');
  expect(await gained()).toEqual([
    ['staff.codeAwaited', 'signIn', staffId, { by: 'password', times: 1 }],
    ['staff.signIn', staffId, staffId, { by: 'recoveryCode', secondFactor: true }],
    ['staff.signOut', staffId, staffId, {}],
  ]);
});

it('so does a change of how somebody comes in, and a passkey that does not open', async () => {
  const { email, staffId } = await member();
  const own = createAuthenticator({ origin, name: 'desk.test.example', verifies: true });
  const unverified = createAuthenticator({ origin, name: 'desk.test.example', verifies: false });
  const at = browser();
  await enter(at, email);
  const options = await at.ask('GET', '/passkey/generate-register-options');
  await at.post('/passkey/verify-registration', own.register(options.body));
  const asked = await at.ask('GET', '/passkey/generate-authenticate-options');
  const forged = {
    ...own.signIn(asked.body).response,
    response: unverified.signIn(asked.body).response.response,
  };
  expect((await at.post('/passkey/verify-authentication', { response: forged })).status).toBeGreaterThan(399);
  const again = await at.ask('GET', '/passkey/generate-authenticate-options');
  expect((await at.post('/passkey/verify-authentication', own.signIn(again.body))).status).toBe(200);
  expect(await gained()).toEqual([
    ['staff.signIn', staffId, staffId, { by: 'password', secondFactor: false }],
    ['staff.changeFactor', staffId, staffId, { what: 'addPasskey' }],
    ['staff.signInRefused', 'signIn', staffId, { by: 'passkey', times: 1 }],
    ['staff.signIn', staffId, staffId, { by: 'passkey', secondFactor: true }],
  ]);
});

it('sessions that somebody ends, by the password once more, are told apart from signing out', async () => {
  const { email, staffId } = await member();
  const { secret, recovery } = await withCodes(email);
  const at = browser();
  await enter(at, email);
  await at.post('/two-factor/verify-totp', { code: totpCode(secret, Date.now() + 30_000) });
  const other = browser();
  await enter(other, email);
  await other.post('/two-factor/verify-backup-code', { code: recovery[0] });
  for (const path of ['/revoke-session', '/revoke-sessions', '/revoke-other-sessions'])
    expect((await at.post(path, { token: 'x' })).status).toBe(404);
  expect((await at.post('/end-other-sessions', { password: 'not-the-password' })).status).toBe(400);
  expect(await other.actor()).not.toBeNull();
  expect((await at.post('/end-other-sessions', { password })).status).toBe(200);
  expect([await other.actor(), await at.actor()]).toEqual([null, expect.objectContaining({ staffId })]);
  const entries = (await gained()).filter(([action]) => action !== 'staff.codeAwaited');
  expect(entries).toHaveLength(4);
  expect(entries).toEqual(
    expect.arrayContaining([
      ['staff.signIn', staffId, staffId, { by: 'code', secondFactor: true }],
      ['staff.signIn', staffId, staffId, { by: 'recoveryCode', secondFactor: true }],
      ['staff.signInRefused', 'signIn', staffId, { by: 'others', times: 1 }],
      ['staff.endOwnSessions', staffId, staffId, { what: 'others' }],
    ]),
  );
});

it('wrong passwords are counted, not listed, and the account is held back on record', async () => {
  const { email, staffId } = await member();
  const tried = browser();
  for (let n = 0; n < 5; n += 1) await enter(tried, email, `guess-number-${n}`);
  for (let n = 0; n < 40; n += 1) await enter(tried, ` ${email.toUpperCase()}`, password);
  const refused = (times: number) => ['staff.signInRefused', 'signIn', staffId, { by: 'password', times }];
  const heldBack = (times: number) => [
    'staff.signInRefused',
    'signIn',
    staffId,
    expect.objectContaining({ heldBack: true, times }),
  ];
  const entries = await gained();
  expect(entries).toEqual(
    expect.arrayContaining([
      ...[1, 2, 4].map(refused),
      ['staff.heldBack', 'signIn', staffId, { by: 'password', times: 1 }],
      ...[1, 2, 4, 8, 16, 32].map(heldBack),
    ]),
  );
  expect(entries).toHaveLength(10);
});

it('wrong codes are counted by themselves, and the tenth holds the account back', async () => {
  const { email, staffId } = await member();
  await withCodes(email);
  for (let round = 0; round < 3; round += 1) {
    const at = browser();
    await enter(at, email);
    for (let n = 0; n < 4; n += 1) await at.post('/two-factor/verify-totp', { code: '000000' });
  }
  const entries = await gained();
  const [counted, held] = [
    entries.filter(([action]) => action === 'staff.signInRefused'),
    entries.filter(([action]) => action === 'staff.heldBack'),
  ];
  expect(counted.slice(0, 4)).toEqual(
    [1, 2, 4, 8].map((times) => ['staff.signInRefused', 'signIn', staffId, { by: 'code', times }]),
  );
  expect(held).toEqual([['staff.heldBack', 'signIn', staffId, { by: 'code', times: 1 }]]);
});

it('of accounts that do not exist only that one was tried is kept, and no stranger fills the trail', async () => {
  await member();
  for (let n = 0; n < 20; n += 1)
    await enter(browser(), `my-own-password-${n}@typed.example`, 'typed-by-mistake');
  const entries = await gained();
  expect(entries).toEqual(
    [1, 2, 4, 8, 16].map((times) => ['staff.signInRefused', 'signIn', 'unknown', { by: 'password', times }]),
  );
  const trail = JSON.stringify(await owner().$queryRaw`SELECT row_to_json(e) FROM audit_entry e`);
  for (const word of ['typed', 'my-own-password', '203.0.113', 'Browser of somebody', password, '@'])
    expect(trail, word).not.toContain(word);
});

it('nobody comes in whom the trail cannot name', async () => {
  const { email } = await member();
  await owner().$executeRaw`
    CREATE FUNCTION refuse_entry() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full'; END $$`;
  await owner().$executeRaw`
    CREATE TRIGGER refuse BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_entry()`;
  try {
    const at = browser();
    await expect(enter(at, email)).rejects.toThrow();
    expect(await owner().authSession.count()).toBe(0);
    expect((await enter(browser(), email, 'a-wrong-password')).status).toBe(401);
    await signIn.settled();
  } finally {
    await owner().$executeRaw`DROP TRIGGER refuse ON audit_entry`;
  }
  await enter(browser(), email, 'a-wrong-password');
  expect(await gained()).toMatchObject([['staff.signInRefused', 'signIn', expect.anything(), { times: 1 }]]);
});
