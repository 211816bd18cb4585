import { randomUUID } from 'node:crypto';
import { parseReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import { jobsWith } from '@huiyin/services/jobs/jobs';
import type { Mailbox, OpenMailbox } from '@huiyin/services/mail/mailbox';
import { createBudget } from '@huiyin/services/submission/budget';
import { arrangeDesk } from '@huiyin/services/testing/arrange-desk';
import { openTestServices, type TestServices } from '@huiyin/services/testing/open-test-services';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMailPost, type MailPost } from '../notices/mail-post.ts';
import { createAnswerCourier } from './answer-courier.ts';
import { createImapMailbox } from './imap-mailbox.ts';
import { type MailServers, openMailServers } from './testing/mail-servers.ts';

let test: TestServices;
let servers: MailServers;
let post: MailPost;
let mailbox: Mailbox;
const from = 'notice@portal.example';

beforeAll(async () => {
  test = await openTestServices();
});
afterAll(() => test.close());
beforeEach(async () => {
  await owner().setAsideMail.deleteMany();
  await owner().mailboxPlace.deleteMany();
  await owner().mailArrival.deleteMany();
  servers = await openMailServers();
  post = createMailPost({ url: servers.smtp, from: { name: '回音', address: from } });
  mailbox = createImapMailbox({ url: servers.imap, seconds: 60 }, from);
  return async () => {
    post.close();
    await servers.close();
  };
});

const owner = () => test.database.owner.prisma;
const services = () => ({ ...test.services, database: test.database.jobs });

/** One run of the two jobs, as the jobs role. */
async function run(of: Mailbox = mailbox, change: Partial<TestServices['services']> = {}): Promise<void> {
  const answer = createAnswerCourier(post, 'https://portal.example');
  const jobs = jobsWith({ mail: null, text: null }, { mailbox: of, answer, pauseSeconds: 60 });
  for (const name of ['take-mails', 'drain-outbox'])
    await jobs.find((job) => job.name === name)?.run({ ...services(), ...change });
}

type Written = { id?: string; sender?: string; subject?: string; header?: string; body?: string };

/** A mail as people send it. */
function letter({ id = randomUUID(), sender = 'wang@test.example', ...written }: Written = {}): string {
  const { subject = '东门小学门口的路灯', header = '', body = '路灯坏了两个月，放学时一片漆黑。' } = written;
  return [
    `From: =?UTF-8?B?${Buffer.from('王某').toString('base64')}?= <${sender}>`,
    `To: ${from}`,
    `Message-ID: <${id}@test.example>`,
    `Subject: =?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`,
    'Content-Type: text/plain; charset=utf-8',
    ...(header ? [header] : []),
    '',
    body,
  ].join('\r\n');
}

/** A mail about two lamps with these files, each with its type. */
function withFiles(unique: string, files: readonly (readonly [type: string, bytes: Buffer])[]): string {
  const part = ([type, bytes]: readonly [string, Buffer]) => [
    '--b',
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment',
    '',
    bytes.toString('base64'),
  ];
  return [
    `From: wang@test.example\r\nMessage-ID: <${unique}@test.example>`,
    'Content-Type: multipart/mixed; boundary=b',
    '',
    ...['--b', 'Content-Type: text/plain', '', `Two lamps ${unique}`],
    ...files.flatMap(part),
    '--b--',
  ].join('\r\n');
}

const caseOf = (text: string) =>
  owner().caseFile.findMany({
    where: { text: { contains: text } },
    select: {
      ...{ id: true, caseNumber: true, channel: true, identityMode: true, lookupHash: true, version: true },
      ...{ contactMail: true, contactName: true, mayPublish: true, text: true, state: true },
    },
  });
const setAside = () =>
  owner().setAsideMail.findMany({
    select: { reason: true, more: true, text: true },
    orderBy: { arrivedAt: 'asc' },
  });

describe('a mail', () => {
  it('becomes a case with everything that belongs to one, and is answered with the receipt', async () => {
    const unique = randomUUID();
    servers.arrive(letter({ id: unique, body: `路灯坏了。${unique}` }));
    await run();
    const [one, ...others] = await caseOf(unique);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      ...{ channel: 'mail', identityMode: 'anonymous', state: 'received', mayPublish: false },
      ...{ contactMail: '', contactName: '', text: `东门小学门口的路灯\n\n路灯坏了。${unique}` },
    });
    const caseId = one?.id ?? '';
    const event = await owner().caseEvent.findFirstOrThrow({ where: { caseId } });
    expect(event).toMatchObject({ number: 1, type: 'received', payload: { channel: 'mail' }, logNumber: 1 });
    expect(await owner().auditEntry.count({ where: { subjectId: caseId, action: 'case.submit' } })).toBe(1);
    expect(servers.read()).toEqual([true]);
    expect(servers.sent).toHaveLength(1);
    const [answer] = servers.sent;
    expect(answer?.to).toMatchObject({ value: [{ address: 'wang@test.example' }] });
    expect(answer?.inReplyTo).toBe(`<${unique}@test.example>`);
    expect(answer?.headers.get('auto-submitted')).toBe('auto-replied');
    for (const word of ['路灯', '王某', unique.slice(0, 8)]) expect(answer?.text).not.toContain(word);
    const code = parseReceiptCode(/查询码：(\S+)/.exec(answer?.text ?? '')?.[1] ?? '');
    if (!code.ok) throw new Error('no receipt in the answer');
    expect(Buffer.from(deriveReceiptKeys(code.code).lookupHash)).toEqual(Buffer.from(one?.lookupHash ?? []));
    expect(await owner().mailAnswer.count()).toBe(0);
  });

  it('leaves its sender nowhere in clear', async () => {
    servers.arrive(letter({ sender: 'secret-person@nowhere.example', id: 'pc-of-secret-person' }));
    servers.arrive(letter({ sender: 'secret-person@nowhere.example', subject: '自动回复：不在' }));
    await run();
    expect(servers.sent).toHaveLength(1);
    expect(await setAside()).toMatchObject([{ reason: 'autoReply' }]);
    const [found] = await owner().$queryRaw<{ at: number }[]>`
      SELECT strpos(schema_to_xml('public', true, false, '')::text, 'secret-person') AS at`;
    expect(found?.at).toBe(0);
  });

  it('brings photos, encoded anew; winmail.dat and others are counted in the answer', async () => {
    const photo = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .png()
      .withExif({ IFD0: { Copyright: 'gps-place' } })
      .toBuffer();
    const unique = randomUUID();
    servers.arrive(
      withFiles(unique, [
        ['application/octet-stream; name="a.txt"', photo],
        ['application/ms-tnef; name="winmail.dat"', Buffer.from('789f3e22', 'hex')],
      ]),
    );
    await run();
    const [one] = await caseOf(unique);
    const files = await owner().attachment.findMany({ where: { caseId: one?.id ?? '' } });
    expect(files.map(({ fileName, mediaType }) => [fileName, mediaType])).toEqual([['a.jpg', 'image/jpeg']]);
    const kept: Uint8Array[] = [];
    for await (const chunk of await test.services.files.read(files[0]?.storedAs ?? '')) kept.push(chunk);
    expect(Buffer.concat(kept).toString('latin1')).not.toContain('gps-place');
    expect(servers.sent[0]?.text).toContain('有 1 个附件没有收下');
  });
});

describe('a mail with files, where there is a scanner', () => {
  const photo = () =>
    sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
  const filesOf = async (unique: string) =>
    owner().attachment.count({ where: { caseId: (await caseOf(unique))[0]?.id ?? '' } });

  it('becomes a case without the file in which something was found, and the answer says how many were left out', async () => {
    const unique = randomUUID();
    const good = await photo();
    const bad = Buffer.concat([good, Buffer.from('planted')]);
    servers.arrive(
      withFiles(unique, [
        ['image/png; name="a.png"', bad],
        ['image/png; name="b.png"', good],
      ]),
    );
    await run(mailbox, { scanner: async (bytes) => (bytes.length === bad.length ? 'found' : 'clean') });
    expect(await filesOf(unique)).toBe(1);
    expect(servers.sent[0]?.text).toContain('有 1 个附件没有收下');
  });

  it('waits unread in the mailbox while the scanner does not answer, and holds up none without files', async () => {
    const [waiting, plain] = [randomUUID(), randomUUID()];
    for (const id of [waiting, randomUUID(), randomUUID()])
      servers.arrive(withFiles(id, [['image/png; name="a.png"', await photo()]]));
    servers.arrive(letter({ id: plain, body: plain }));
    for (let look = 1; look <= 3; look += 1) await run(mailbox, { scanner: async () => 'away' });
    expect(servers.read()).toEqual([false, false, false, true]);
    expect(await caseOf(plain)).toHaveLength(1);
    expect(await caseOf(waiting)).toEqual([]);
    expect((await owner().mailboxPlace.findFirstOrThrow()).waiting).toBe(3);
    await run(mailbox, { scanner: async () => 'clean' });
    expect(servers.read()).toEqual([true, true, true, true]);
    expect(await filesOf(waiting)).toBe(1);
  });
});

describe('a mail that comes twice', () => {
  it('makes one case and one answer', async () => {
    const unique = randomUUID();
    servers.arrive(letter({ id: unique, body: unique }));
    servers.arrive(letter({ id: unique, body: unique }));
    await run();
    expect(await caseOf(unique)).toHaveLength(1);
    expect(servers.sent).toHaveLength(1);
    expect(servers.read()).toEqual([true, true]);
  });

  it('because the process was killed before the mail was marked read makes one case and one answer', async () => {
    const unique = randomUUID();
    servers.arrive(letter({ id: unique, body: unique }));
    const dying: Mailbox = { ...mailbox, open: (use) => mailbox.open((open) => use({ ...open, ...killed })) };
    await expect(run(dying)).rejects.toThrow();
    expect(servers.read()).toEqual([false]);
    await run();
    expect(await caseOf(unique)).toHaveLength(1);
    expect(servers.sent).toHaveLength(1);
    expect(servers.read()).toEqual([true]);
  });

  const killed: Partial<OpenMailbox> = {
    markRead: async () => {
      throw new Error('killed');
    },
  };

  it('with other words under the same id loses none of them', async () => {
    const unique = randomUUID();
    servers.arrive(letter({ id: unique, body: `first ${unique}` }));
    servers.arrive(letter({ id: unique, body: `second ${unique}` }));
    await run();
    expect(await caseOf(unique)).toHaveLength(1);
    expect(await setAside()).toMatchObject([{ reason: 'sameId', text: expect.stringContaining('second') }]);
  });
});

describe('a mail of 50 MB', () => {
  it('is not downloaded; the sender is told once, and staff see a line', async () => {
    const huge = 'x'.repeat(50 * 1024 * 1024);
    const downloads: number[] = [];
    const watched: Mailbox = {
      ...mailbox,
      open: (use) =>
        mailbox.open((open) =>
          use({
            ...open,
            download: (uid, most) => {
              downloads.push(uid);
              return open.download(uid, most);
            },
          }),
        ),
    };
    servers.arrive(letter({ body: huge }));
    servers.arrive(letter({ body: huge }));
    await run(watched);
    await run(watched);
    expect(downloads).toEqual([]);
    expect(servers.sent.map(({ subject }) => subject)).toEqual(['【测试县】您的邮件太大，没有收下']);
    expect(servers.sent[0]?.text).toContain('超过 25 MB');
    expect(await setAside()).toEqual([{ reason: 'tooLarge', more: 1, text: '' }]);
    expect(servers.read()).toEqual([true, true]);
  });
});

describe('what makes no case', () => {
  it('is set aside without an answer: bounces and loops as a line, what people wrote with its words', async () => {
    const unique = randomUUID();
    const marked = (header: string) =>
      letter({ header, body: unique, sender: `${randomUUID()}@test.example` });
    servers.arrive(marked('Return-Path: <>'));
    servers.arrive(letter({ sender: 'mailer-daemon@mx.example', body: unique }));
    servers.arrive(letter({ sender: from, body: unique }));
    servers.arrive(marked('X-Loop: notice@portal.example'));
    servers.arrive(marked('Auto-Submitted: auto-replied'));
    servers.arrive(marked('Precedence: bulk'));
    servers.arrive(marked('List-Id: <all.example>'));
    servers.arrive(letter({ body: '', subject: '' }));
    await run();
    expect(await caseOf(unique)).toEqual([]);
    expect(servers.sent).toEqual([]);
    const kept = await setAside();
    expect(kept.map(({ reason }) => reason)).toEqual([
      ...['bounce', 'bounce', 'loop', 'loop', 'autoReply', 'bulk', 'bulk', 'empty'],
    ]);
    expect(kept.map(({ text }) => text.includes(unique))).toEqual([
      ...[false, false, false, false, true, true, true, false],
    ]);
  });

  it('never changes a case that it names in its subject or thread', async () => {
    const { id, caseNumber } = await arrangeDesk(test).case();
    const thread = `In-Reply-To: <${'0'.repeat(32)}@portal.example>`;
    servers.arrive(letter({ subject: `Re: 受理编号 ${caseNumber}`, body: '撤回' }));
    servers.arrive(letter({ header: thread, body: '请并入原来件' }));
    await run();
    expect((await setAside()).map(({ reason }) => reason)).toEqual(['aboutCase', 'aboutCase']);
    expect(await owner().caseEvent.count({ where: { caseId: id } })).toBe(1);
    expect(await owner().caseMessage.count({ where: { caseId: id } })).toBe(0);
  });

  it('is a flood by one sender: five cases, ten kept, the rest counted', async () => {
    const unique = randomUUID();
    for (let count = 0; count < 30; count += 1) servers.arrive(letter({ body: `${unique} ${count}` }));
    await run();
    expect(await caseOf(unique)).toHaveLength(5);
    expect(servers.sent).toHaveLength(5);
    const kept = await setAside();
    expect(kept).toHaveLength(10);
    expect(kept.reduce((sum, { more }) => sum + more, 0)).toBe(15);
    expect(servers.read().every((read) => read)).toBe(true);
  });

  it('waits in the mailbox when everybody together sends more than a portal takes in', async () => {
    const unique = randomUUID();
    for (let count = 0; count < 5; count += 1)
      servers.arrive(letter({ body: unique, sender: `${count}@test.example` }));
    const mail = createBudget({ burst: 3, perMinute: 0 });
    await run(mailbox, { budgets: { ...test.services.budgets, mail } });
    expect(await caseOf(unique)).toHaveLength(3);
    expect(servers.read()).toEqual([true, true, true, false, false]);
    expect(await owner().mailboxPlace.findFirst()).toMatchObject({ waiting: 2 });
    await run();
    expect(await caseOf(unique)).toHaveLength(5);
  });
});

describe('the mailbox', () => {
  it('gives up what a person has opened since the last look, and leaves alone what was read before', async () => {
    const unique = randomUUID();
    await run();
    servers.arrive(letter({ body: unique }));
    await mailbox.open(async (open) => open.markRead(open.place.uid));
    await run();
    expect(await caseOf(unique)).toHaveLength(1);
    await owner().mailboxPlace.deleteMany();
    await owner().mailArrival.deleteMany();
    await run();
    expect(await caseOf(unique)).toHaveLength(1);
  });

  it('goes on past mails that fail each time, and puts them on the list', async () => {
    await run();
    const unique = randomUUID();
    for (let count = 0; count < 4; count += 1)
      servers.arrive(letter({ body: unique, sender: `${count}@test.example` }));
    const failing: Mailbox = {
      ...mailbox,
      open: (use) =>
        mailbox.open((open) =>
          use({
            ...open,
            download: (uid, most) =>
              uid < open.place.uid ? Promise.reject(new Error('broken')) : open.download(uid, most),
          }),
        ),
    };
    for (let look = 0; look < 3; look += 1) await run(failing).catch(() => undefined);
    expect(await caseOf(unique)).toHaveLength(1);
    expect((await setAside()).map(({ reason, text }) => [reason, text])).toEqual(
      Array.from({ length: 3 }, () => ['unreadable', '']),
    );
    expect(servers.read()).toEqual([true, true, true, true]);
  });

  it('that is away is looked at again later', async () => {
    const away = createImapMailbox({ url: new URL('imap://u:p@127.0.0.1:1/INBOX'), seconds: 60 }, from);
    await expect(run(away)).rejects.toThrow();
  });
});
