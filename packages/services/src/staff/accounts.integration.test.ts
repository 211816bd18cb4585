import { invitation as invitationShape, staffAccount } from '@huiyin/contract/desk/accounts';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { acceptInvitation, readInvitation } from './accept-invitation.ts';
import { changePost } from './change-post.ts';
import { closeAccount, endStaffSessions, reopenAccount } from './close-account.ts';
import { createStaffSignIn, type StaffSignIn } from './create-staff-sign-in.ts';
import { inviteStaff, renewInvitation } from './invite-staff.ts';
import { listAccounts } from './list-accounts.ts';

const origin = 'http://127.0.0.1:4100';
const password = 'lantern-orchard-42';
let test: TestServices;
let desk: Desk;
let signIn: StaffSignIn;
let security: StaffActor;
let school: string;
let water: string;

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  const { database, jurisdictionId, secret } = test.services;
  signIn = createStaffSignIn({ database, jurisdictionId, secret, origins: [origin], secondFactor: false });
  security = await desk.staff('securityAdministrator');
  school = await desk.unit('教育局');
  water = await desk.unit('水务局');
});
afterAll(() => test.close());

const failsWith = (code: string) => ({ publicError: { code } });
const wrongField = (field: string, problem: string) => ({ publicError: { fields: [{ field, problem }] } });

let invited = 0;
async function invite(change: Partial<Parameters<typeof inviteStaff>[2]> = {}) {
  invited += 1;
  const email = `invited-${invited}@test.example`;
  const handler = { name: '吴', email, role: 'unitHandler', unitId: school, sectionId: null } as const;
  return { email, ...(await inviteStaff(test.services, security, { ...handler, ...change })) };
}

async function enter(email: string, word = password) {
  const answer = await signIn.handler(
    new Request(`${origin}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ email, password: word }),
    }),
  );
  const cookie = answer.headers.getSetCookie().join('; ').split(';')[0] ?? '';
  return { status: answer.status, actor: () => signIn.actorOf(new Headers({ cookie })) };
}

async function newcomer() {
  const { staffId, email, key } = await invite();
  await acceptInvitation(test.services, { key, password });
  return { staffId, email };
}
const accountOf = async (staffId: string) =>
  (await listAccounts(test.services, security)).find((account) => account.staffId === staffId);

describe('an invitation', () => {
  it('lets the person choose a password, once, and sign in with it', async () => {
    const { staffId, email, key, expiresAt } = await invite();
    invitationShape.parse({ staffId, key, expiresAt });
    expect((await enter(email)).status).toBe(401);
    expect(await readInvitation(test.services, key)).toEqual({ name: '吴', email });
    expect(await accountOf(staffId)).toMatchObject({ hasPassword: false, invitedUntil: expiresAt });
    await acceptInvitation(test.services, { key, password });
    expect(await accountOf(staffId)).toMatchObject({ hasPassword: true, invitedUntil: null });
    expect(await (await enter(email)).actor()).toMatchObject({ kind: 'unitHandler', unitId: school });
    const again = acceptInvitation(test.services, { key, password });
    await expect(again).rejects.toMatchObject(failsWith('notFound'));
  });

  it('is kept as a hash, ends after seven days, and is void after a new one', async () => {
    const { staffId, key } = await invite();
    const rows = await test.database.owner.prisma.staffInvitation.findMany();
    expect(
      JSON.stringify(rows.map(({ keyHash }) => Buffer.from(keyHash).toString('base64url'))),
    ).not.toContain(key);
    const late = { ...test.services, moment: new Date(Date.now() + 8 * 86_400_000) };
    await expect(readInvitation(late, key)).rejects.toMatchObject(failsWith('notFound'));
    const renewed = await renewInvitation(test.services, security, staffId);
    await expect(readInvitation(test.services, key)).rejects.toMatchObject(failsWith('notFound'));
    expect(await readInvitation(test.services, renewed.key)).toMatchObject({ name: '吴' });
    await expect(readInvitation(test.services, 'made-up')).rejects.toMatchObject(failsWith('notFound'));
  });

  it('takes no password that many use, that is short, or, in the other profile, plain; and stays open', async () => {
    const { key } = await invite();
    const choose = (word: string, profile: 'asvs' | 'dengbao' = 'asvs') =>
      acceptInvitation({ ...test.services, passwordProfile: profile }, { key, password: word });
    await expect(choose('short')).rejects.toMatchObject(wrongField('password', 'tooShort'));
    await expect(choose('1234567890')).rejects.toMatchObject(wrongField('password', 'tooCommon'));
    const plain = choose('orchard lantern', 'dengbao');
    await expect(plain).rejects.toMatchObject(wrongField('password', 'tooPlain'));
    await choose('orchard lantern');
  });

  it('names what is wrong, and makes no administrator', async () => {
    const { email } = await invite();
    await expect(invite({ email: email.toUpperCase() })).rejects.toMatchObject(wrongField('email', 'taken'));
    await expect(invite({ email: 'nobody' })).rejects.toMatchObject(wrongField('email', 'malformed'));
    await expect(invite({ unitId: null })).rejects.toMatchObject(wrongField('unitId', 'missing'));
    for (const role of ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const)
      await expect(invite({ role, unitId: null })).rejects.toMatchObject(wrongField('role', 'unknown'));
  });
});

describe('an account', () => {
  it('is closed at once, and opened again with its password', async () => {
    const { staffId, email } = await newcomer();
    const session = await enter(email);
    expect(await accountOf(staffId)).toMatchObject({ sessions: 1 });
    await closeAccount(test.services, security, staffId);
    expect(await session.actor()).toBeNull();
    expect((await enter(email)).status).toBe(401);
    await reopenAccount(test.services, security, staffId);
    expect((await enter(email)).status).toBe(200);
  });

  it('changes its post and signs in anew, into the new unit only', async () => {
    const { staffId, email } = await newcomer();
    const session = await enter(email);
    await changePost(test.services, security, { staffId, role: 'unitHead', unitId: water, sectionId: null });
    expect(await session.actor()).toBeNull();
    expect(await (await enter(email)).actor()).toMatchObject({ kind: 'unitHead', staffId, unitId: water });
    const up = { staffId, role: 'auditAdministrator', unitId: null, sectionId: null } as const;
    await expect(changePost(test.services, security, up)).rejects.toMatchObject(
      wrongField('role', 'unknown'),
    );
  });

  it('is signed out everywhere, and loses its password with a new link', async () => {
    const { staffId, email } = await newcomer();
    const sessions = [await enter(email), await enter(email)];
    await endStaffSessions(test.services, security, staffId);
    for (const session of sessions) expect(await session.actor()).toBeNull();
    const session = await enter(email);
    await renewInvitation(test.services, security, staffId);
    expect(await session.actor()).toBeNull();
    expect((await enter(email)).status).toBe(401);
  });

  it('leaves an audit entry for every step, by whom', async () => {
    const { staffId } = await newcomer();
    await closeAccount(test.services, security, staffId);
    const trail = await test.database.owner.prisma.auditEntry.findMany({
      where: { subjectId: staffId },
      orderBy: { id: 'asc' },
    });
    expect(trail.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['staff.invite', security.staffId],
      ['staff.acceptInvitation', 'invitation'],
      ['staff.close', security.staffId],
    ]);
  });
});

describe('who keeps accounts', () => {
  it('is the security administrator alone', async () => {
    const { staffId } = await newcomer();
    for (const role of ['systemAdministrator', 'auditAdministrator', 'triageOfficer'] as const) {
      const actor = await desk.staff(role);
      const tries = [
        listAccounts(test.services, actor),
        closeAccount(test.services, actor, staffId),
        renewInvitation(test.services, actor, staffId),
        inviteStaff(test.services, actor, {
          ...{ name: '某', email: 'x@test.example', role: 'reviewer', unitId: null, sectionId: null },
        }),
      ];
      for (const attempt of tries) await expect(attempt).rejects.toMatchObject(failsWith('forbidden'));
    }
  });

  it('changes neither the own account nor another administrator’s', async () => {
    const audit = await desk.staff('auditAdministrator');
    for (const { staffId } of [security, audit])
      await expect(closeAccount(test.services, security, staffId)).rejects.toMatchObject(
        failsWith('notFound'),
      );
  });

  it('sees addresses and posts, and nothing of a password', async () => {
    const accounts = await listAccounts(test.services, security);
    for (const account of accounts) staffAccount.parse(account);
  });
});
