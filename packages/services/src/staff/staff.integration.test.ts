import { directoryView, meView } from '@huiyin/contract/desk/staff';
import { isStaff } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../failure.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { arrangeReport } from '../testing/arrange-report.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { createStaffMember, type NewStaffMember } from './create-staff-member.ts';
import { clientAddressHeader, createStaffSignIn, type StaffSignIn } from './create-staff-sign-in.ts';
import { findDemonstration } from './find-demonstration.ts';
import { readDirectory } from './read-directory.ts';
import { readMe } from './read-me.ts';

const origin = 'http://127.0.0.1:4100';
const password = 'lantern-orchard-42';
const cookieName = '__Host-huiyin-desk.session_token';

let test: TestServices;
let desk: Desk;
let signIn: StaffSignIn;
let unitId: string;
let address = 0;

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  unitId = await desk.unit('教育局');
});
beforeEach(() => {
  address += 1;
  const { database, jurisdictionId, secret } = test.services;
  signIn = createStaffSignIn({ database, jurisdictionId, secret, origins: [origin], secondFactor: false });
});
afterAll(() => test.close());

let created = 0;
async function member(change: Partial<NewStaffMember> = {}) {
  created += 1;
  const email = `member-${created}@test.example`;
  const plain = {
    name: '周',
    email,
    password,
    role: 'triageOfficer',
    unitId: null,
    sectionId: null,
  } as const;
  const { staffId } = await createStaffMember(test.services, { ...plain, isDemonstration: false, ...change });
  return { staffId, email };
}

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return signIn.handler(
    new Request(`${origin}/api/auth${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Browser of somebody',
        origin,
        [clientAddressHeader]: `192.0.2.${address}`,
        ...headers,
      },
      body: JSON.stringify(body),
    }),
  );
}

const enter = (email: string, word: string = password) => post('/sign-in/email', { email, password: word });
const cookieOf = (response: Response): string => response.headers.getSetCookie().join('; ');
const actorBehind = (response: Response) =>
  signIn.actorOf(new Headers({ cookie: cookieOf(response).split(';')[0] ?? '' }));

describe('signing in', () => {
  it('with the right password gives a strict, secure cookie of this host only, and the actor behind it', async () => {
    const { email, staffId } = await member({ role: 'unitHandler', unitId });
    const response = await enter(email.toUpperCase());
    expect(response.status).toBe(200);
    const cookie = cookieOf(response);
    for (const part of [`${cookieName}=`, 'Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/'])
      expect(cookie).toContain(part);
    expect(cookie).not.toMatch(/domain=/i);
    const actor = await actorBehind(response);
    expect(actor).toEqual({ kind: 'unitHandler', staffId, unitId, sectionId: null });
    expect(actor && isStaff(actor)).toBe(true);
  });

  it('keeps neither the address nor the browser', async () => {
    const { email } = await member();
    await enter(email);
    const sessions = await test.database.owner.prisma.authSession.findMany({
      select: { ipAddress: true, userAgent: true },
    });
    expect(sessions.length).toBeGreaterThan(0);
    for (const session of sessions) expect(session).toEqual({ ipAddress: null, userAgent: null });
  });

  it('answers alike to a wrong password, an unknown address and a member who is no longer active', async () => {
    const { email } = await member();
    const { email: left, staffId } = await member();
    await test.database.owner.prisma.staffMember.updateMany({
      where: { id: staffId },
      data: { active: false },
    });
    const answers = [
      await enter(email, 'not-the-password'),
      await enter('nobody@test.example'),
      await enter(left),
    ];
    const told = await Promise.all(
      answers.map(async (answer) => [answer.status, await answer.text(), cookieOf(answer)]),
    );
    expect(told[0]).toEqual([401, expect.stringContaining('INVALID_EMAIL_OR_PASSWORD'), '']);
    for (const one of told) expect(one).toEqual(told[0]);
  });

  it('ends at once for a member who is made inactive, and by signing out', async () => {
    const { email, staffId } = await member();
    const response = await enter(email);
    const cookie = cookieOf(response).split(';')[0] ?? '';
    expect(await actorBehind(response)).not.toBeNull();
    expect((await post('/sign-out', {}, { cookie })).status).toBe(200);
    expect(await actorBehind(response)).toBeNull();
    const again = await enter(email);
    await test.database.owner.prisma.staffMember.updateMany({
      where: { id: staffId },
      data: { active: false },
    });
    expect(await actorBehind(again)).toBeNull();
  });

  it('takes a password exactly as it was chosen, and no shorter, longer or otherwise written one', async () => {
    const chosen = `  Lantern–果园 ${'long-'.repeat(20)}42 `;
    const { email } = await member({ password: chosen });
    for (const other of [chosen.trim(), chosen.toLowerCase(), chosen.slice(0, 72), `${chosen}x`])
      expect((await enter(email, other)).status).toBe(401);
    expect((await enter(email, chosen)).status).toBe(200);
  });

  it('begins another session each time, by a reference that nobody guesses, for twelve hours', async () => {
    const { email, staffId } = await member();
    const first = await enter(email);
    const before = cookieOf(first).split(';')[0] ?? '';
    // A cookie that was there before is never taken over.
    const second = await post('/sign-in/email', { email, password }, { cookie: before });
    const references = [first, second].map(
      (answer) => /session_token=([^.;%]+)/.exec(cookieOf(answer))?.[1] ?? '',
    );
    expect(new Set(references).size).toBe(2);
    for (const reference of references) expect(reference).toMatch(/^[A-Za-z0-9]{32,}$/);
    const { prisma } = test.database.owner;
    const { authUserId } = await prisma.staffMember.findFirstOrThrow({ where: { id: staffId } });
    const sessions = await prisma.authSession.findMany({ where: { userId: authUserId } });
    for (const { createdAt, expiresAt } of sessions)
      expect(Math.round((expiresAt.getTime() - createdAt.getTime()) / 3_600_000)).toBe(12);
    expect(await actorBehind(second)).not.toBeNull();
    await prisma.authSession.updateMany({
      where: { userId: authUserId },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect(await actorBehind(second)).toBeNull();
  });

  it('takes no cookie that was changed or made up', async () => {
    const { email } = await member();
    const [name, value] = (cookieOf(await enter(email)).split(';')[0] ?? '').split('=');
    for (const forged of [`${name}=${value}x`, `${name}=abc.def`, 'session=1', '']) {
      expect(await signIn.actorOf(new Headers({ cookie: forged }))).toBeNull();
    }
  });

  it('refuses an address of another site as origin, and signing up at all', async () => {
    const { email } = await member();
    const cookie = cookieOf(await enter(email)).split(';')[0] ?? '';
    expect((await post('/sign-out', {}, { cookie, origin: 'https://elsewhere.example' })).status).toBe(403);
    const newcomer = { email: 'new@test.example', password, name: '新' };
    expect((await post('/sign-up/email', newcomer)).ok).toBe(false);
    expect(await test.database.owner.prisma.authUser.count({ where: { email: 'new@test.example' } })).toBe(0);
  });

  it('holds back one account after five wrong passwords, from wherever they come, and no other account', async () => {
    const [attacked, other] = [await member(), await member()];
    for (let n = 0; n < 5; n += 1) {
      address += 1;
      expect((await enter(attacked.email, `guess-number-${n}`)).status).toBe(401);
    }
    expect((await enter(attacked.email)).status).toBe(429);
    expect((await enter(other.email)).status).toBe(200);
  });

  it('holds back an address that tries account after account', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 61; n += 1)
      statuses.push((await post('/sign-in/email', { email: `no address ${n}`, password: 'x' })).status);
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });

  it('stores the password only as a hash', async () => {
    const { email } = await member();
    const user = await test.database.owner.prisma.authUser.findFirstOrThrow({ where: { email } });
    const account = await test.database.owner.prisma.authAccount.findFirstOrThrow({
      where: { userId: user.id },
    });
    expect(account.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  });
});

describe('creating a member of staff', () => {
  it('names the field that is wrong and writes nothing', async () => {
    const { email } = await member();
    const before = await test.database.owner.prisma.authUser.count();
    const wrong: [Partial<NewStaffMember>, string][] = [
      [{ name: ' ' }, 'name'],
      [{ email: 'no address' }, 'email'],
      [{ email: email.toUpperCase() }, 'email'],
      [{ password: 'short' }, 'password'],
      [{ password: 'x'.repeat(129) }, 'password'],
      [{ role: 'unitHead' }, 'unitId'],
      [{ role: 'unitHead', unitId: crypto.randomUUID() }, 'unitId'],
      [{ role: 'unitHandler', unitId, sectionId: crypto.randomUUID() }, 'sectionId'],
    ];
    for (const [change, field] of wrong) {
      const failure = await member(change).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Failure);
      if (failure instanceof Failure) expect(failure.publicError.fields).toMatchObject([{ field }]);
    }
    expect(await test.database.owner.prisma.authUser.count()).toBe(before);
  });

  it('leaves an audit entry', async () => {
    const { staffId } = await member();
    const entry = { where: { action: 'staff.create', subjectId: staffId } };
    expect(await test.database.owner.prisma.auditEntry.count(entry)).toBe(1);
  });
});

describe('what the desk asks first', () => {
  it('is who is signed in, with unit and jurisdiction', async () => {
    const actor = await desk.staff('unitHandler', unitId, '经办人徐');
    expect(meView.omit({ portalAddress: true }).parse(await readMe(test.services, actor))).toMatchObject({
      staffId: actor.staffId,
      name: '经办人徐',
      role: 'unitHandler',
      unit: { unitId, name: '教育局', telephone: '' },
      section: null,
      jurisdiction: {
        name: '测试县',
        nameEn: 'Test County',
        timeZone: 'Asia/Shanghai',
        isDemonstration: false,
      },
    });
  });

  it('gives each person a key for their own window, the same at each sign-in', async () => {
    const [one, two] = [await desk.staff('triageOfficer'), await desk.staff('triageOfficer')];
    const keyOf = async (actor: typeof one) => (await readMe(test.services, actor)).windowKey;
    expect(await keyOf(one)).toMatch(/^[\w-]{43}$/);
    expect(await keyOf(one)).toBe(await keyOf(one));
    expect(await keyOf(two)).not.toBe(await keyOf(one));
    const other = { ...test.services, secret: new Uint8Array(32) };
    expect((await readMe(other, one)).windowKey).not.toBe(await keyOf(one));
  });

  it('names the years of the coming twelve months that have no holiday notice yet', async () => {
    const actor = await desk.staff('triageOfficer');
    const missing = async (moment: string) =>
      (await readMe({ ...test.services, moment: new Date(moment) }, actor)).calendarMissing;
    expect(await missing('2025-03-01T00:00:00Z')).toEqual([]);
    expect(await missing('2026-11-24T00:00:00Z')).toEqual(['2027']);
  });

  it('is the directory: units with who can draft and sign, towns, published measures', async () => {
    const half = await desk.unit('水务局');
    await desk.staff('unitHandler', half);
    await desk.staff('unitHandler', unitId);
    await desk.staff('unitHead', unitId);
    const townId = await desk.town('东城镇');
    const [measureId] = await arrangeReport(test, [{ title: '增加学位', text: '新建小学。' }]);
    const { units, towns, measures } = directoryView.parse(await readDirectory(test.services));
    expect(units.map((unit) => [unit.unitId, unit.staffed])).toEqual(
      expect.arrayContaining([
        [unitId, true],
        [half, false],
      ]),
    );
    expect(towns).toEqual([{ townId, name: '东城镇', villages: [] }]);
    expect(measures).toEqual([
      {
        ...{ measureId, number: 1, title: '增加学位' },
        ...{ problemId: expect.any(String), problemNumber: 1, problemTitle: '民生问题' },
      },
    ]);
  });
});

describe('production', () => {
  it('can tell that a database holds demonstration accounts', async () => {
    expect(await findDemonstration(test.services.database)).toBeNull();
    await member({ isDemonstration: true });
    expect(await findDemonstration(test.services.database)).toEqual({ accounts: 1, jurisdictions: [] });
  });
});
