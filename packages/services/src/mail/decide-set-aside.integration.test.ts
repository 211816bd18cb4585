import { randomUUID } from 'node:crypto';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { makePdf } from '@huiyin/pdf/testing/make-pdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptCase } from '../case/accept-case.ts';
import { jobsWith } from '../jobs/jobs.ts';
import { sweepOrphans } from '../jobs/sweep-orphans.ts';
import type { Notice } from '../notice/couriers.ts';
import type { Services } from '../services.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { discardMail, registerMail } from './decide-set-aside.ts';
import { listSetAside } from './list-set-aside.ts';
import type { MailAnswer } from './mail-answers.ts';
import type { Mailbox } from './mailbox.ts';
import { readMail } from './read-mail.ts';
import { receiveMail } from './receive-mail.ts';

let test: TestServices;
let desk: Desk;
let officer: StaffActor;
let jobs: Services;

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  officer = await desk.staff('triageOfficer');
  jobs = { ...test.services, database: test.database.jobs };
});
afterAll(() => test.close());

const owner = () => test.database.owner.prisma;
const pdf = Buffer.from(makePdf()).toString('base64');

/** Takes in a mail with a PDF that speaks of a case, so that it is set aside; answers with its id on the list. */
async function setAsideOne(body: string): Promise<string> {
  const raw = [
    'From: wang@test.example',
    `Message-ID: <${randomUUID()}@test.example>`,
    'Subject: Re: 23456789013',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
    '--b',
    'Content-Type: application/pdf; name=a.pdf',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename=a.pdf',
    '',
    pdf,
    '--b--',
  ].join('\r\n');
  const mail = await readMail(Buffer.from(raw), 'portal.example');
  expect(await receiveMail(jobs, { mail, bytes: raw.length, unread: null }, [])).toBe('setAside');
  const { mails } = await listSetAside(test.services, officer);
  const listed = mails.find(({ text }) => text.includes(body));
  expect(listed).toMatchObject({ reason: 'aboutCase', registrable: true, refusedFiles: 0 });
  expect(listed?.files.map(({ fileName }) => fileName)).toEqual(['a.pdf']);
  return listed?.mailId ?? '';
}

async function sendAll(): Promise<{ answers: MailAnswer[]; notices: Notice[] }> {
  const answers: MailAnswer[] = [];
  const notices: Notice[] = [];
  const taking =
    <One>(into: One[]) =>
    async (one: One) => {
      into.push(one);
      return 'sent' as const;
    };
  const nobody = { open: () => Promise.reject(new Error('not read here')) };
  const mailbox: Mailbox = { ownAddresses: [], ownDomain: 'portal.example', ...nobody };
  const inbox = { mailbox, answer: taking(answers), pauseSeconds: 60 };
  const drain = jobsWith({ mail: taking(notices), text: null }, inbox).find(
    ({ name }) => name === 'drain-outbox',
  );
  await drain?.run(jobs);
  return { answers, notices };
}

describe('an officer', () => {
  it('makes a new case of a mail that was set aside, with its files; the sender gets the receipt and later notices', async () => {
    const body = randomUUID();
    const mailId = await setAsideOne(body);
    const made = await registerMail(test.services, officer, mailId);
    const row = await owner().caseFile.findFirstOrThrow({ where: { id: made.caseId } });
    expect(row).toMatchObject({ channel: 'mail', identityMode: 'anonymous', contactMail: '' });
    expect(row.text).toContain(body);
    expect(await owner().attachment.count({ where: { caseId: made.caseId } })).toBe(1);
    const { answers, notices } = await sendAll();
    expect(answers).toMatchObject([
      { kind: 'received', to: 'wang@test.example', caseNumber: made.caseNumber, refusedFiles: 0 },
    ]);
    expect(notices).toEqual([]);
    await acceptCase(test.services, { actor: officer, caseId: made.caseId, version: 1 });
    const later = await sendAll();
    expect(later.notices).toMatchObject([
      { to: 'wang@test.example', occasion: 'accepted', caseNumber: made.caseNumber },
    ]);
    const again = registerMail(test.services, officer, mailId);
    await expect(again).rejects.toMatchObject({ publicError: { code: 'notFound' } });
  });

  it('lets a mail go with a reason; nothing of it is left but the line', async () => {
    const body = randomUUID();
    const mailId = await setAsideOne(body);
    const why = '与原来件重复，已由原来件答复';
    await discardMail(test.services, officer, { mailId, why });
    const row = await owner().setAsideMail.findFirstOrThrow({ where: { id: mailId } });
    expect(row).toMatchObject({ decision: 'discarded', why, text: '', sender: null });
    const audit = await owner().auditEntry.findMany({ where: { subjectId: mailId }, orderBy: { id: 'asc' } });
    expect(audit.map(({ action, actorKind }) => [action, actorKind])).toEqual([
      ['mail.setAside', 'system'],
      ['mail.read', 'triageOfficer'],
      ['mail.discard', 'triageOfficer'],
    ]);
    const again = discardMail(test.services, officer, { mailId, why });
    await expect(again).rejects.toMatchObject({ publicError: { code: 'notFound' } });
    const { mails } = await listSetAside(test.services, officer);
    expect(mails.map((mail) => mail.mailId)).not.toContain(mailId);
  });

  it('finds the files of a waiting mail after any number of days', async () => {
    const mailId = await setAsideOne(randomUUID());
    const old = { stagedAt: new Date('2020-01-01') };
    await owner().attachment.updateMany({ where: { setAsideId: mailId }, data: old });
    await sweepOrphans(jobs);
    expect(await owner().attachment.count({ where: { setAsideId: mailId } })).toBe(1);
    await discardMail(test.services, officer, { mailId, why: '无关' });
    await owner().attachment.updateMany({ where: { caseId: null }, data: old });
    await sweepOrphans(jobs);
    expect(await owner().attachment.count({ where: { caseId: null, stagedAt: old.stagedAt } })).toBe(0);
  });
});

describe('nobody else', () => {
  it('reads or decides about mails, least of all a unit', async () => {
    const mailId = await setAsideOne(randomUUID());
    const unit = await desk.unit('教育局');
    for (const role of ['unitHandler', 'unitHead', 'reviewer', 'systemAdministrator'] as const) {
      const actor = await desk.staff(role, unit);
      for (const refused of [
        listSetAside(test.services, actor),
        registerMail(test.services, actor, mailId),
        discardMail(test.services, actor, { mailId, why: '无' }),
      ])
        await expect(refused).rejects.toMatchObject({ publicError: { code: 'forbidden' } });
    }
    expect(await owner().setAsideMail.count({ where: { id: mailId, decision: null } })).toBe(1);
  });
});
