import type { StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrangeDesk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { closeAccount } from './close-account.ts';
import { createStaffMember } from './create-staff-member.ts';
import { createStaffSignIn, type StaffSignIn } from './create-staff-sign-in.ts';
import { renewInvitation } from './invite-staff.ts';
import { type DeskBrowser, openDeskBrowser } from './testing/desk-browser.ts';
import { createAuthenticator } from './testing/software-authenticator.ts';

const origin = 'https://desk.test.example';
const password = 'lantern-orchard-42';
let test: TestServices;
let signIn: StaffSignIn;
let security: StaffActor;

beforeAll(async () => {
  test = await openTestServices();
  security = await arrangeDesk(test).staff('securityAdministrator');
  const { database, jurisdictionId, secret } = test.services;
  signIn = createStaffSignIn({ database, jurisdictionId, secret, origins: [origin], secondFactor: true });
});
afterAll(() => test.close());

let created = 0;
async function member() {
  created += 1;
  const email = `passkey-${created}@test.example`;
  const post = { role: 'triageOfficer', unitId: null, sectionId: null } as const;
  const plain = { name: '周', email, password, isDemonstration: false };
  return { email, ...(await createStaffMember(test.services, { ...plain, ...post })) };
}

type Answered = { challenge: string };
/** A browser at an address of its own. */
function browser() {
  created += 1;
  return openDeskBrowser<Answered>(signIn, { origin, address: `198.51.100.${created}` });
}
type Browser = DeskBrowser<Answered>;
type Authenticator = ReturnType<typeof createAuthenticator>;

const device = (change: Partial<Parameters<typeof createAuthenticator>[0]> = {}) =>
  createAuthenticator({ origin, name: 'desk.test.example', verifies: true, ...change });

const byPassword = (at: Browser, email: string) => at.ask('POST', '/sign-in/email', { email, password });

async function register(at: Browser, own: Authenticator) {
  const options = await at.ask('GET', '/passkey/generate-register-options');
  if (options.status !== 200) return options;
  return at.ask('POST', '/passkey/verify-registration', own.register(options.body));
}
async function byPasskey(at: Browser, own: Authenticator) {
  const options = await at.ask('GET', '/passkey/generate-authenticate-options');
  return at.ask('POST', '/passkey/verify-authentication', own.signIn(options.body));
}

async function kept(email: string) {
  const { prisma } = test.database.owner;
  const { id: userId } = await prisma.authUser.findUniqueOrThrow({ where: { email } });
  return prisma.authPasskey.findMany({ where: { userId } });
}

describe('a passkey', () => {
  it('is the first second factor of an account, and from then on signs in by itself', async () => {
    const { email, staffId } = await member();
    const at = browser();
    await byPassword(at, email);
    const own = device();
    expect((await register(at, own)).status).toBe(200);
    expect(await at.actor()).toBeNull();
    const fresh = browser();
    expect((await byPasskey(fresh, own)).status).toBe(200);
    expect(await fresh.actor()).toMatchObject({ kind: 'triageOfficer', staffId });
  });

  it('must ask who holds the device, when it is made and whenever it signs in', async () => {
    const { email } = await member();
    const at = browser();
    await byPassword(at, email);
    expect((await register(at, device({ verifies: false }))).status).toBe(403);
    expect(await kept(email)).toEqual([]);
    const asks = { origin, name: 'desk.test.example', verifies: true };
    const own = createAuthenticator(asks);
    expect((await register(at, own)).status).toBe(200);
    asks.verifies = false;
    const later = browser();
    expect((await byPasskey(later, own)).status).toBe(403);
    expect(await later.actor()).toBeNull();
    asks.verifies = true;
    expect((await byPasskey(later, own)).status).toBe(200);
  });

  it('that was copied is found out where it counts: neither a number again nor one before opens', async () => {
    const { email } = await member();
    const at = browser();
    await byPassword(at, email);
    const counting = { origin, name: 'desk.test.example', verifies: true, counts: 7 };
    const own = createAuthenticator(counting);
    await register(at, own);
    const opens = async (counts: number) => {
      counting.counts = counts;
      const fresh = browser();
      await byPasskey(fresh, own);
      return (await fresh.actor()) !== null;
    };
    expect(await opens(9)).toBe(true);
    for (const counts of [9, 8, 0]) expect([counts, await opens(counts)]).toEqual([counts, false]);
    expect(await opens(10)).toBe(true);
    expect(await kept(email)).toMatchObject([{ counter: 10 }]);
  });

  it('opens by an answer once, and by none to another question', async () => {
    const { email } = await member();
    const at = browser();
    await byPassword(at, email);
    const own = device();
    await register(at, own);
    const first = browser();
    const asked = await first.ask('GET', '/passkey/generate-authenticate-options');
    const answer = own.signIn(asked.body);
    expect((await first.ask('POST', '/passkey/verify-authentication', answer)).status).toBe(200);
    expect((await first.ask('POST', '/passkey/verify-authentication', answer)).status).toBe(400);
    const thief = browser();
    await thief.ask('GET', '/passkey/generate-authenticate-options');
    expect((await thief.ask('POST', '/passkey/verify-authentication', answer)).status).toBe(400);
    expect(await thief.actor()).toBeNull();
  });

  it('is added and taken away only just after signing in: a stolen session makes nobody at home', async () => {
    const { email } = await member();
    const at = browser();
    await byPassword(at, email);
    const own = device();
    await register(at, own);
    const stolen = browser();
    await byPasskey(stolen, own);
    const [{ id = '' } = {}] = await kept(email);
    const { prisma } = test.database.owner;
    const { id: userId } = await prisma.authUser.findUniqueOrThrow({ where: { email } });
    await prisma.authSession.updateMany({
      where: { userId },
      data: { createdAt: new Date(Date.now() - 11 * 60_000) },
    });
    expect(await stolen.actor()).not.toBeNull();
    expect((await register(stolen, device())).status).toBe(403);
    expect((await stolen.ask('POST', '/passkey/delete-passkey', { id })).status).toBe(403);
    expect(await kept(email)).toHaveLength(1);
    const anew = browser();
    await byPasskey(anew, own);
    expect((await register(anew, device())).status).toBe(200);
    expect((await anew.ask('POST', '/passkey/delete-passkey', { id })).status).toBe(200);
    expect(await kept(email)).toHaveLength(1);
  });

  it('made for another site, or by nobody known, opens nothing', async () => {
    const { email } = await member();
    const at = browser();
    await byPassword(at, email);
    const elsewhere = device({ origin: 'https://desk.elsewhere.example' });
    expect((await register(at, elsewhere)).status).toBeGreaterThanOrEqual(400);
    const stranger = browser();
    expect((await byPasskey(stranger, device())).status).toBe(401);
    expect(await stranger.actor()).toBeNull();
  });

  it('is not added, and no authenticator either, by who has the password alone where there is one', async () => {
    const { email } = await member();
    const owner = browser();
    await byPassword(owner, email);
    const own = device();
    await register(owner, own);
    const thief = browser();
    await byPassword(thief, email);
    expect((await register(thief, device())).status).toBe(403);
    expect((await thief.ask('POST', '/two-factor/enable', { password })).status).toBe(403);
    const listed = await owner.ask('GET', '/passkey/list-user-passkeys');
    const [one] = listed.body as unknown as { id: string }[];
    expect((await thief.ask('POST', '/passkey/delete-passkey', { id: one?.id })).status).toBe(403);
    expect((await thief.ask('GET', '/list-sessions')).status).toBe(403);
    const known = browser();
    await byPasskey(known, own);
    expect((await register(known, device())).status).toBe(200);
    expect((await known.ask('POST', '/two-factor/enable', { password })).status).toBe(200);
  });

  it('opens no closed account, and is void with a new invitation', async () => {
    const { email, staffId } = await member();
    const at = browser();
    await byPassword(at, email);
    const own = device();
    await register(at, own);
    await closeAccount(test.services, security, staffId);
    const closed = browser();
    await byPasskey(closed, own);
    expect(await closed.actor()).toBeNull();
    await test.database.owner.prisma.staffMember.updateMany({
      where: { id: staffId },
      data: { active: true },
    });
    await renewInvitation(test.services, security, staffId);
    expect((await byPasskey(browser(), own)).status).toBe(401);
  });
});
