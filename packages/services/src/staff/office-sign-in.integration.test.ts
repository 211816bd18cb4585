import { generateKeyPairSync } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrangeDesk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { closeAccount } from './close-account.ts';
import { createStaffSignIn, type StaffSignIn } from './create-staff-sign-in.ts';
import { inviteStaff, renewInvitation } from './invite-staff.ts';
import {
  claimsIn,
  type Forge,
  followBack,
  openOfficeProvider,
  type Person,
  signedBy,
  unsigned,
} from './testing/office-provider.ts';

const origin = 'http://127.0.0.1:4100';
let test: TestServices;
let provider: Awaited<ReturnType<typeof openOfficeProvider>>;
let security: StaffActor;
let production: StaffSignIn;
let demonstration: StaffSignIn;

beforeAll(async () => {
  test = await openTestServices();
  provider = await openOfficeProvider(`${origin}/api/auth/callback/office`);
  security = await arrangeDesk(test).staff('securityAdministrator');
  const { database, jurisdictionId, secret } = test.services;
  const office = { ...provider.settings, secondFactorMarks: ['mfa'] };
  const options = { database, jurisdictionId, secret, origins: [origin] as [string], office };
  production = createStaffSignIn({ ...options, secondFactor: true });
  demonstration = createStaffSignIn({ ...options, secondFactor: false });
});
afterAll(async () => {
  await provider.close();
  await test.close();
});

let people = 0;
async function invited(): Promise<{ email: string; staffId: string }> {
  people += 1;
  const email = `office-${people}@test.example`;
  const post = { role: 'triageOfficer', unitId: null, sectionId: null } as const;
  const { staffId } = await inviteStaff(test.services, security, { name: '周', email, ...post });
  return { email, staffId };
}
const person = (email: string, change: Partial<Person> = {}): Person => ({
  ...{ sub: `subject of ${email}`, email, emailVerified: true, amr: ['pwd', 'otp', 'mfa'] },
  ...change,
});

/** Signs in by the provider as a browser does, which may be led `astray` on its way back; where it ends, and who that is. */
async function enter(who: Person, signIn = production, astray = (back: string) => back) {
  provider.signInAs(who);
  const jar = new Map<string, string>();
  const keep = (answer: Response) => {
    for (const one of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (one.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    return answer;
  };
  const headers = () => ({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') });
  const begun = keep(
    await signIn.handler(
      new Request(`${origin}/api/auth/sign-in/social`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ provider: 'office', callbackURL: '/', errorCallbackURL: '/sign-in' }),
      }),
    ),
  );
  const { url } = (await begun.json()) as { url: string };
  const back = astray(await followBack(url, origin));
  const answer = keep(await signIn.handler(new Request(back, { headers: headers() })));
  return {
    ...{ begun, url: new URL(url), answer, back },
    comeBack: (to: string) => signIn.handler(new Request(to, { headers: headers() })),
    status: answer.status,
    to: answer.headers.get('location'),
    actor: () => signIn.actorOf(new Headers(headers())),
    endOthers: () =>
      signIn.handler(
        new Request(`${origin}/api/auth/end-other-sessions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin, ...headers() },
          body: JSON.stringify({ password: '' }),
        }),
      ),
  };
}

describe('signing in by the organisation’s provider', () => {
  it('opens the account that was invited, in production too, when the provider vouches for a second factor', async () => {
    const { email, staffId } = await invited();
    const entry = await enter(person(email));
    expect([entry.status, entry.to]).toEqual([302, '/']);
    expect(await entry.actor()).toMatchObject({ kind: 'triageOfficer', staffId });
    const again = await enter(person(email));
    expect(await again.actor()).toMatchObject({ staffId });
  });

  it('lets who has no password end other sessions just after signing in, and not later', async () => {
    const { email } = await invited();
    const one = await enter(person(email));
    const other = await enter(person(email));
    const { prisma } = test.database.owner;
    const { id: userId } = await prisma.authUser.findUniqueOrThrow({ where: { email } });
    const hourAgo = new Date(Date.now() - 3_600_000);
    await prisma.authSession.updateMany({ where: { userId }, data: { createdAt: hourAgo } });
    expect((await other.endOthers()).status).toBe(400);
    expect(await one.actor()).not.toBeNull();
    const anew = await enter(person(email));
    expect((await anew.endOthers()).status).toBe(200);
    expect([await one.actor(), await other.actor()]).toEqual([null, null]);
    expect(await anew.actor()).not.toBeNull();
  });

  it('takes the invitation up, and keeps no token of the provider', async () => {
    const { email, staffId } = await invited();
    await enter(person(email));
    const { prisma } = test.database.owner;
    expect(await prisma.staffInvitation.count({ where: { staffId } })).toBe(0);
    expect(
      await prisma.auditEntry.findFirst({ where: { action: 'staff.acceptInvitation', subjectId: staffId } }),
    ).toMatchObject({ detail: { by: 'office' } });
    const kept = await prisma.authAccount.findFirstOrThrow({ where: { accountId: `subject of ${email}` } });
    expect([kept.accessToken, kept.refreshToken, kept.idToken]).toEqual([null, null, null]);
  });

  it('is no second factor where the provider does not say so', async () => {
    const { email, staffId } = await invited();
    const entry = await enter(person(email, { amr: ['pwd'] }));
    expect(entry.to).toContain('/sign-in?error=SECOND_FACTOR_WANTED');
    expect(await entry.actor()).toBeNull();
    const demo = await enter(person(email, { amr: ['pwd'] }), demonstration);
    expect(await demo.actor()).toMatchObject({ kind: 'triageOfficer' });
    await production.settled();
    const trail = { where: { subjectId: staffId, action: { startsWith: 'staff.signIn' } } };
    expect(
      await test.database.owner.prisma.auditEntry.findMany({ ...trail, orderBy: { id: 'asc' } }),
    ).toMatchObject([
      { action: 'staff.signInRefused', detail: { by: 'office', times: 1 } },
      { action: 'staff.signIn', actorId: staffId, detail: { by: 'office', secondFactor: false } },
    ]);
  });

  it('makes nobody an account', async () => {
    const before = await test.database.owner.prisma.authUser.count();
    const entry = await enter(person('stranger@test.example'));
    expect(entry.to).toContain('/sign-in?error=');
    expect(await entry.actor()).toBeNull();
    expect(await test.database.owner.prisma.authUser.count()).toBe(before);
  });

  it('links no account by an address that the provider has not verified', async () => {
    const { email } = await invited();
    const entry = await enter(person(email, { emailVerified: false }));
    expect(entry.to).toContain('/sign-in?error=account_not_linked');
    expect(await entry.actor()).toBeNull();
    expect(
      await test.database.owner.prisma.authAccount.count({ where: { accountId: `subject of ${email}` } }),
    ).toBe(0);
  });

  it('opens nothing for who was given an address that somebody else signed in by before', async () => {
    const { email } = await invited();
    await enter(person(email));
    const entry = await enter(person(email, { sub: 'another subject' }));
    expect(entry.to).toContain('/sign-in?error=');
    expect(await entry.actor()).toBeNull();
  });

  it('opens no closed account, and none whose invitation has run out', async () => {
    const closed = await invited();
    await enter(person(closed.email));
    await closeAccount(test.services, security, closed.staffId);
    const entry = await enter(person(closed.email));
    expect(entry.to).toContain('/sign-in?error=');
    expect(await entry.actor()).toBeNull();
    const late = await invited();
    await test.database.owner.prisma.staffInvitation.updateMany({
      where: { staffId: late.staffId },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect(await (await enter(person(late.email))).actor()).toBeNull();
    await renewInvitation(test.services, security, late.staffId);
    expect(await (await enter(person(late.email))).actor()).toMatchObject({ staffId: late.staffId });
  });

  it('needs the browser that began it, and no bare token', async () => {
    const { email } = await invited();
    const { begun, back, answer } = await enter(person(email));
    const [state] = begun.headers.getSetCookie();
    expect(state).toMatch(/SameSite=Lax/i);
    expect(answer.headers.getSetCookie().find((one) => /session_token/.test(one))).toMatch(
      /SameSite=Strict/i,
    );
    const elsewhere = await production.handler(new Request(back));
    expect(elsewhere.headers.getSetCookie().join()).not.toMatch(/session_token=[^;]/);
    expect(elsewhere.headers.get('location')).toMatch(new RegExp(`^${origin}/sign-in\\?error=`));
    const bare = await production.handler(
      new Request(`${origin}/api/auth/sign-in/social`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ provider: 'office', idToken: { token: 'x.y.z' } }),
      }),
    );
    expect(bare.status).toBe(400);
  });

  it('asks anew each time, with a challenge that only the desk can meet, and takes each answer once', async () => {
    const { email } = await invited();
    const [one, other] = [await enter(person(email)), await enter(person(email))];
    for (const { url } of [one, other]) {
      expect(url.searchParams.get('code_challenge_method')).toBe('S256');
      expect(url.searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    }
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(one.url.searchParams.get(name), name).not.toBe(other.url.searchParams.get(name));
    const again = await other.comeBack(other.back);
    expect(again.headers.get('location')).toContain('/sign-in?error=');
    expect(again.headers.getSetCookie().join()).not.toMatch(/session_token=[^;]/);
  });

  it('comes back by no answer that somebody else asked for, nor one of another provider', async () => {
    const [{ email }, thief] = [await invited(), await invited()];
    const ofThief = await followBack((await enter(person(thief.email))).url.href, origin);
    const entry = await enter(person(email), production, () => ofThief);
    expect(entry.to).toContain('/sign-in?error=');
    expect(await entry.actor()).toBeNull();
    const elsewhere = (back: string) => {
      const url = new URL(back);
      url.searchParams.set('iss', 'https://elsewhere.example');
      return url.href;
    };
    const mixedUp = await enter(person(email), production, elsewhere);
    expect(mixedUp.to).toContain('/sign-in?error=');
    expect(await mixedUp.actor()).toBeNull();
  });

  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const changed =
    (change: object): Forge =>
    (token, signed) =>
      signed({ ...claimsIn(token), ...change });
  const forgeries: Readonly<Record<string, Forge>> = {
    'whose signature is another token’s': (token) =>
      token.replace(/[^.]+$/, (end) => [...end].reverse().join('')),
    'without a signature': (token) => unsigned(claimsIn(token)),
    'signed by somebody else': (token) => signedBy(stranger, claimsIn(token)),
    'for another client': changed({ aud: 'another-client' }),
    'of another issuer': changed({ iss: 'https://elsewhere.example' }),
    'that has run out': changed({ exp: Math.floor(Date.now() / 1000) - 3600 }),
    'that answers another question': changed({ nonce: 'of-another-sign-in' }),
    'that answers no question': changed({ nonce: undefined }),
    'at all, where the provider sends none': () => undefined,
  };

  it.each(Object.entries(forgeries))('is opened by no token %s', async (_name, forge) => {
    const { email } = await invited();
    provider.forgeTokens(forge);
    const entry = await enter(person(email)).finally(() => provider.forgeTokens(null));
    expect(entry.to).toContain('/sign-in?error=');
    expect(await entry.actor()).toBeNull();
    provider.forgeTokens(changed({}));
    const right = await enter(person(email)).finally(() => provider.forgeTokens(null));
    expect(await right.actor()).toMatchObject({ kind: 'triageOfficer' });
  });

  /** How a sign-in begins where the provider is said to be at `issuer`. */
  async function beginAt(issuer: string): Promise<number> {
    const { database, jurisdictionId, secret } = test.services;
    const office = { ...provider.settings, issuer, secondFactorMarks: ['mfa'] };
    const options = { database, jurisdictionId, secret, origins: [origin] as [string], secondFactor: true };
    return createStaffSignIn({ ...options, office })
      .handler(
        new Request(`${origin}/api/auth/sign-in/social`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin },
          body: JSON.stringify({ provider: 'office', callbackURL: '/', errorCallbackURL: '/sign-in' }),
        }),
      )
      .then(
        ({ status }) => status,
        () => 500,
      );
  }
  /** Runs something with servers on loopback, given their addresses. */
  async function withServers(
    answers: readonly RequestListener[],
    run: (addresses: readonly string[]) => Promise<void>,
  ): Promise<void> {
    const servers = answers.map((answer) => createServer(answer));
    for (const server of servers) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const addresses = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await run(addresses).finally(() => servers.map((server) => server.close()));
  }

  it('asks nobody else how the provider works, wherever it is sent', async () => {
    const reached: string[] = [];
    let inside = '';
    const noted: RequestListener = ({ url = '' }, answer) => {
      reached.push(url);
      answer.setHeader('content-type', 'application/json').end('{}');
    };
    const moved: RequestListener = (_request, answer) => {
      answer.writeHead(302, { location: `${inside}/latest/meta-data/` }).end();
    };
    await withServers([noted, moved], async ([first = '', second = '']) => {
      inside = first;
      expect(await beginAt(second)).toBeGreaterThanOrEqual(400);
    });
    expect(reached).toEqual([]);
  });

  it('goes to no provider that is described as another one at the address that was set', async () => {
    const described = await fetch(`${provider.settings.issuer}/.well-known/openid-configuration`);
    const description = await described.text();
    let asked = 0;
    const imitation: RequestListener = (_request, answer) => {
      asked += 1;
      answer.setHeader('content-type', 'application/json').end(description);
    };
    await withServers([imitation], async ([address = '']) => {
      expect(await beginAt(address)).toBe(503);
    });
    expect(asked).toBe(1);
    expect(await beginAt(provider.settings.issuer)).toBe(200);
  });

  it('is offered only where it is set up', async () => {
    const { database, jurisdictionId, secret } = test.services;
    const plain = createStaffSignIn({
      database,
      jurisdictionId,
      secret,
      origins: [origin],
      secondFactor: true,
    });
    const ways = async (signIn: StaffSignIn) =>
      (await signIn.handler(new Request(`${origin}/api/auth/ways-in`))).json();
    expect([await ways(plain), await ways(production)]).toEqual([
      { office: null, passwordDue: false },
      { office: '统一身份认证', passwordDue: false },
    ]);
    const begun = await plain.handler(
      new Request(`${origin}/api/auth/sign-in/social`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ provider: 'office' }),
      }),
    );
    expect(begun.status).toBe(404);
  });
});
