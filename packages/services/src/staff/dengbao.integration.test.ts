import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { createStaffMember } from './create-staff-member.ts';
import { createStaffSignIn, type StaffSignIn } from './create-staff-sign-in.ts';

const origin = 'https://desk.test.example';
const password = 'lantern-Orchard-42';
const another = 'harbour-Meadow-73';
let test: TestServices;
let dengbao: StaffSignIn;
let asvs: StaffSignIn;

beforeAll(async () => {
  test = await openTestServices();
  const { database, jurisdictionId, secret } = test.services;
  const options = { database, jurisdictionId, secret, origins: [origin] as [string], secondFactor: false };
  dengbao = createStaffSignIn({ ...options, passwordProfile: 'dengbao' });
  asvs = createStaffSignIn({ ...options, passwordProfile: 'asvs' });
});
afterAll(() => test.close());

let created = 0;
async function member() {
  created += 1;
  const email = `dengbao-${created}@test.example`;
  const post = { role: 'triageOfficer', unitId: null, sectionId: null } as const;
  const person = { name: '周', email, password, isDemonstration: false };
  const { staffId } = await createStaffMember(test.services, { ...person, ...post });
  const { id: userId } = await test.database.owner.prisma.authUser.findFirstOrThrow({ where: { email } });
  return { email, staffId, userId };
}
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const day = 24 * 60;

async function post(signIn: StaffSignIn, path: string, body: unknown, cookie = '') {
  const answer = await signIn.handler(
    new Request(`${origin}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie },
      body: JSON.stringify(body),
    }),
  );
  const set = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
  return { status: answer.status, cookie: set.join('; '), body: (await answer.json()) as { code?: string } };
}
const enter = (signIn: StaffSignIn, email: string, word = password) =>
  post(signIn, '/sign-in/email', { email, password: word });
const actorOf = (signIn: StaffSignIn, cookie: string, isUse = true) =>
  signIn.actorOf(new Headers({ cookie }), isUse);
const owner = () => test.database.owner.prisma;
const setPasswordAge = (userId: string, minutes: number) =>
  owner().authAccount.updateMany({ where: { userId }, data: { updatedAt: ago(minutes) } });
const due = async (cookie: string) =>
  (
    (await (
      await dengbao.handler(new Request(`${origin}/api/auth/ways-in`, { headers: { cookie } }))
    ).json()) as {
      passwordDue: boolean;
    }
  ).passwordDue;

describe('by GB/T 22239 8.1.4.1 a) a password of ninety days', () => {
  it('opens nothing until it was changed, and then the same session goes on', async () => {
    const { email, staffId, userId } = await member();
    await setPasswordAge(userId, 90 * day + 1);
    const { cookie } = await enter(dengbao, email);
    expect(await actorOf(dengbao, cookie)).toBeNull();
    expect(await due(cookie)).toBe(true);
    const changed = await post(dengbao, '/renew-password', { current: password, next: another }, cookie);
    expect(changed.status).toBe(200);
    expect(await actorOf(dengbao, cookie)).toMatchObject({ staffId });
    expect(await due(cookie)).toBe(false);
    expect((await enter(dengbao, email)).status).toBe(401);
    expect((await enter(dengbao, email, another)).status).toBe(200);
  });

  it('asks nothing of who signs in by the other profile', async () => {
    const { email, staffId, userId } = await member();
    await setPasswordAge(userId, 400 * day);
    const { cookie } = await enter(asvs, email);
    expect(await actorOf(asvs, cookie)).toMatchObject({ staffId });
  });
});

describe('by 8.1.4.1 b) a session left alone for half an hour', () => {
  it('has ended, and a page that asks by itself does not keep it', async () => {
    const { email, staffId, userId } = await member();
    const { cookie } = await enter(dengbao, email);
    const leftAlone = (minutes: number) =>
      owner().authSession.updateMany({ where: { userId }, data: { updatedAt: ago(minutes) } });
    await leftAlone(29);
    expect(await actorOf(dengbao, cookie, false)).toMatchObject({ staffId });
    expect((await owner().authSession.findFirstOrThrow({ where: { userId } })).updatedAt < ago(28)).toBe(
      true,
    );
    expect(await actorOf(dengbao, cookie)).toMatchObject({ staffId });
    expect((await owner().authSession.findFirstOrThrow({ where: { userId } })).updatedAt > ago(1)).toBe(true);
    await leftAlone(31);
    expect(await actorOf(dengbao, cookie)).toBeNull();
    expect(await owner().authSession.count({ where: { userId } })).toBe(0);
    const ended = { where: { action: 'staff.signOut', subjectId: staffId }, select: { detail: true } };
    expect(await owner().auditEntry.findMany(ended)).toEqual([{ detail: { by: 'idle' } }]);
  });

  it('has ended for the sign-in too: whoever finds it adds no passkey and learns nothing', async () => {
    const { email, userId } = await member();
    const { cookie } = await enter(dengbao, email);
    const ask = (path: string) =>
      dengbao.handler(new Request(`${origin}/api/auth${path}`, { headers: { cookie } }));
    expect((await ask('/passkey/generate-register-options')).status).toBe(200);
    await owner().authSession.updateMany({ where: { userId }, data: { updatedAt: ago(31) } });
    expect((await ask('/passkey/generate-register-options')).status).toBe(401);
    expect(await (await ask('/get-session')).json()).toBeNull();
    expect(await owner().authSession.count({ where: { userId } })).toBe(0);
  });
});

describe('changing one’s own password', () => {
  it('wants the one before and another that the profile takes, ends other sessions, and is on record', async () => {
    const { email, staffId, userId } = await member();
    const { cookie } = await enter(dengbao, email);
    const other = await enter(dengbao, email);
    const change = async (current: string, next: string) =>
      (await post(dengbao, '/renew-password', { current, next }, cookie)).body.code;
    expect(await change('wrong-Password-1', another)).toBe('WRONG_PASSWORD');
    expect(await change(password, password)).toBe('SAME_PASSWORD');
    expect(await change(password, 'orchard lantern')).toBe('tooPlain');
    expect(await change(password, '1234567890')).toBe('tooCommon');
    expect(await change(password, another)).toBeUndefined();
    expect(await actorOf(dengbao, other.cookie)).toBeNull();
    expect(await actorOf(dengbao, cookie)).toMatchObject({ staffId });
    const trail = await owner().auditEntry.findMany({ where: { action: 'staff.renewPassword' } });
    expect(trail.filter(({ actorId }) => actorId === staffId)).toHaveLength(1);
    expect(userId).not.toBe(staffId);
  });

  it('is held back after wrong ones as signing in is, and is for who is signed in', async () => {
    const { email } = await member();
    const { cookie } = await enter(dengbao, email);
    const guess = { current: 'wrong-Password-1', next: another };
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1)
      statuses.push((await post(dengbao, '/renew-password', guess, cookie)).status);
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
    expect((await post(dengbao, '/renew-password', guess)).status).toBe(401);
  });
});
