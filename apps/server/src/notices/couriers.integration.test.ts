import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { acceptCase } from '@huiyin/services/case/accept-case';
import { jobsWith } from '@huiyin/services/jobs/jobs';
import { arrangeDesk } from '@huiyin/services/testing/arrange-desk';
import { openTestServices, type TestServices } from '@huiyin/services/testing/open-test-services';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMailCourier } from './mail-courier.ts';
import { createMailPost } from './mail-post.ts';
import { createTextCourier } from './text-courier.ts';

const text = '东门小学门口的路灯坏了两个月，我姓王，电话 13900000000。';
const from = { name: '回音', address: 'notice@portal.example' };
let test: TestServices;
let server: SMTPServer | null = null;
const arrived: ParsedMail[] = [];
/** Told to the next sender after the mail was taken in. */
let afterTaking: Error | null = null;

beforeAll(async () => {
  test = await openTestServices();
});
afterAll(() => test.close());
beforeEach(async () => {
  arrived.length = 0;
  afterTaking = null;
  await test.database.owner.prisma.outbox.deleteMany();
});
afterEach(async () => {
  const running = server;
  server = null;
  if (running) await new Promise<void>((resolve) => running.close(() => resolve()));
});

/** A mail server on this machine that refuses everybody at `gone.example`. */
async function openServer(port = 0): Promise<URL> {
  const opened = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authMethods: ['PLAIN'],
    onAuth: ({ username, password }, _session, done) =>
      username === 'portal' && password === 'pass'
        ? done(null, { user: username })
        : done(new Error('wrong password')),
    onRcptTo: ({ address }, _session, done) =>
      done(
        address.endsWith('@gone.example')
          ? Object.assign(new Error('no such user'), { responseCode: 550 })
          : null,
      ),
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        arrived.push(mail);
        done(afterTaking);
      });
    },
  });
  await new Promise<void>((resolve) => opened.listen(port, '127.0.0.1', resolve));
  server = opened;
  return new URL(`smtp://portal:pass@127.0.0.1:${(opened.server.address() as AddressInfo).port}`);
}

function courierTo(url: URL) {
  const post = createMailPost({ url, from });
  return Object.assign(createMailCourier(post, 'https://portal.example'), { close: post.close });
}
async function accepted(contact: { mail: string; telephone: string }) {
  const desk = arrangeDesk(test);
  const officer = await desk.staff('triageOfficer');
  const { id, caseNumber } = await desk.case({ text, contact: { name: '王某某', ...contact } });
  await test.database.owner.prisma.outbox.deleteMany();
  await acceptCase(test.services, { actor: officer, caseId: id, version: 1 });
  return { id, caseNumber };
}
async function drain(mail: Parameters<typeof jobsWith>[0]['mail'], minutes = 0) {
  const job = jobsWith({ mail, text: null }).find(({ name }) => name === 'drain-outbox');
  const moment = new Date(Date.now() + minutes * 60_000);
  await job?.run({ ...test.services, database: test.database.jobs, moment });
}

describe('a notice by mail', () => {
  it('reaches the citizen with number and address, and without a word of the case or the contact', async () => {
    const courier = courierTo(await openServer());
    await accepted({ mail: 'wang@test.example', telephone: '13900000000' });
    await drain(courier);
    await drain(courier);
    courier.close();
    expect(arrived).toHaveLength(1);
    const [mail] = arrived;
    expect(mail?.from?.value[0]).toMatchObject(from);
    expect(mail?.subject).toMatch(/^【测试县】您反映的事项已受理（受理编号 [\d ]+）$/);
    expect(mail?.text).toContain('https://portal.example/follow');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.html).toBe(false);
    const whole = `${mail?.subject}${mail?.text}${JSON.stringify([...(mail?.headers ?? [])])}`;
    for (const word of ['路灯', '东门', '王', '13900000000']) expect(whole).not.toContain(word);
  });

  it('is the same mail when the connection broke after it had been taken in', async () => {
    const courier = courierTo(await openServer());
    await accepted({ mail: 'wang@test.example', telephone: '' });
    afterTaking = Object.assign(new Error('shutting down'), { responseCode: 421 });
    await expect(drain(courier)).rejects.toThrow();
    afterTaking = null;
    await drain(courier, 2);
    courier.close();
    expect(arrived).toHaveLength(2);
    expect(arrived[1]?.messageId).toBe(arrived[0]?.messageId);
    expect(arrived[0]?.messageId).toMatch(/^<[0-9a-f]{32}@portal\.example>$/);
  });

  it('waits for a server that is down, and arrives when it is back', async () => {
    const url = await openServer();
    await new Promise<void>((resolve) => server?.close(() => resolve()));
    const { id } = await accepted({ mail: 'wang@test.example', telephone: '' });
    const away = courierTo(url);
    await expect(drain(away)).rejects.toThrow();
    away.close();
    await openServer(Number(url.port));
    const back = courierTo(url);
    await drain(back);
    expect(arrived).toHaveLength(0);
    await drain(back, 2);
    back.close();
    expect(arrived).toHaveLength(1);
    const waiting = await test.database.owner.prisma.outbox.count({ where: { doneAt: null } });
    expect(waiting).toBe(0);
    expect(await test.database.owner.prisma.notice.count({ where: { caseId: id, outcome: 'sent' } })).toBe(1);
  });

  it('that the address refuses is not sent again', async () => {
    const courier = courierTo(await openServer());
    const { id } = await accepted({ mail: 'wang@gone.example', telephone: '' });
    await drain(courier);
    await drain(courier, 60);
    courier.close();
    expect(arrived).toEqual([]);
    const notices = await test.database.owner.prisma.notice.findMany({ where: { caseId: id } });
    expect(notices.map(({ way, outcome }) => [way, outcome])).toEqual([['mail', 'refused']]);
  });

  it('leaves no address in what may be logged', async () => {
    const url = await openServer();
    url.password = 'wrong';
    const courier = courierTo(url);
    await accepted({ mail: 'wang@test.example', telephone: '' });
    const failed: AggregateError = await drain(courier).then(
      () => Promise.reject(new Error('sent')),
      (error) => error,
    );
    courier.close();
    expect(inspect(failed, { depth: 10 })).not.toContain('wang@');
    expect(arrived).toEqual([]);
  });
});

describe('a text message', () => {
  it('is one fixed sentence, and a number that is no good is not tried again', async () => {
    const seen: { headers: NodeJS.Dict<string | string[]>; body: string }[] = [];
    let status = 200;
    const gateway = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        seen.push({ headers: request.headers, body });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
    const url = new URL(`http://127.0.0.1:${(gateway.address() as AddressInfo).port}/sms`);
    const courier = createTextCourier({ url, token: 'token-of-this-test' });
    const notice = {
      ...{ id: 'a'.repeat(32), to: '13800000000', occasion: 'answered' as const, caseNumber: '23456789012' },
      jurisdiction: { name: '测试县', nameEn: 'Test County', phone: '0600-5550000' },
    };
    expect(await courier(notice)).toBe('sent');
    status = 422;
    expect(await courier(notice)).toBe('refused');
    status = 503;
    await expect(courier(notice)).rejects.toThrow('503');
    await new Promise<void>((resolve) => gateway.close(() => resolve()));
    expect(seen[0]?.headers.authorization).toBe('Bearer token-of-this-test');
    expect(seen[0]?.headers['idempotency-key']).toBe(notice.id);
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
      ...{ id: notice.id, to: notice.to, text: '您的来件有新进展，请凭查询码查看' },
    });
  });
});
