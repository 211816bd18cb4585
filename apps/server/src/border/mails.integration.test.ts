import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toldEvents } from '@huiyin/domain/notice/notice';
import { jobsWith } from '@huiyin/services/jobs/jobs';
import { mostMailBytes } from '@huiyin/services/mail/take-mails';
import { arrangeDesk } from '@huiyin/services/testing/arrange-desk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createImapMailbox } from '../mails/imap-mailbox.ts';
import { type MailServers, openMailServers } from '../mails/testing/mail-servers.ts';
import { openCouriers } from '../notices/open-couriers.ts';
import { arrangeWorld, secrets } from './testing/matrix-world.ts';
import { type Border, openBorder, PORTAL } from './testing/open-border.ts';

/** What stands in a case that was handled together with the other one, and in a mail that somebody wrote. */
const others = {
  joinedText: '寅三另一位群众的话',
  joinedName: '卯四另一位群众',
  joinedMail: 'mao.si@citizen.example',
  mobile: '13800001234',
  writtenText: '辰五来信里写的话',
  writtenName: '巳六写信的人',
  writer: 'wu.qi@citizen.example',
  fileOfMail: '未八附件名',
} as const;
const fields = {
  ...Object.fromEntries(Object.entries(secrets).map(([field, [words]]) => [field, words])),
  ...others,
};
const from = 'notice@portal.example';

/** One thing that left the server: by which way, to whom, and all that stands in it beside the address it went to. */
type Left = { readonly way: 'mail' | 'text'; readonly to: string; readonly told: string };

let border: Border;
let servers: MailServers;
const left: Left[] = [];
let numbers: Readonly<Record<'given' | 'joined', string>>;

beforeAll(async () => {
  border = await openBorder();
  servers = await openMailServers();
  numbers = await arrange();
  await sendEverything();
}, 300_000);
afterAll(async () => {
  await servers.close();
  await border.close();
});

/** The case of the matrix, another that is handled with it, and every event that anybody is told of, for both. */
async function arrange() {
  const { test } = border;
  const { cases } = await arrangeWorld(border);
  const { prisma } = test.database.owner;
  const { jurisdictionId } = test.services;
  const contact = { name: others.joinedName, telephone: '', mail: others.joinedMail };
  const desk = arrangeDesk(test);
  const columns = { state: 'joined', joinedIntoId: cases.given.id } as const;
  const joined = await desk.case({ text: others.joinedText, contact, columns });
  const byText = await desk.case({
    contact: { name: others.joinedName, telephone: others.mobile, mail: '' },
  });
  await prisma.outbox.deleteMany();
  let number = 1000;
  for (const caseId of [cases.given.id, joined.id, byText.id])
    for (const event of toldEvents) {
      number += 1;
      const payload = { caseId, number };
      await prisma.outbox.create({ data: { jurisdictionId, topic: `case.${event}`, payload } });
    }
  return { given: cases.given.caseNumber, joined: joined.caseNumber };
}

/** Lets the jobs send, to a real mail server and a gateway, what waits, and answer what came by mail. */
async function sendEverything(): Promise<void> {
  const gateway = createServer((request, answer) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const { to, ...rest } = JSON.parse(body) as { to: string };
      const headers = { ...request.headers, host: '' };
      left.push({ way: 'text', to, told: JSON.stringify([rest, headers]) });
      answer.end();
    });
  });
  await new Promise<void>((done) => gateway.listen(0, '127.0.0.1', done));
  const { port } = gateway.address() as AddressInfo;
  const couriers = openCouriers({
    notices: {
      mail: { url: servers.smtp, from: { name: '回音', address: from } },
      text: { url: new URL(`http://127.0.0.1:${port}`), token: null },
    },
    portal: { port: 443, origins: [PORTAL] },
  });
  servers.arrive(written('这是一封信', Buffer.from(others.writtenText)));
  servers.arrive(written('很大的信', Buffer.alloc(mostMailBytes + 1, 'x')));
  const mailbox = createImapMailbox({ url: servers.imap, seconds: 60 }, from);
  const answer = couriers.answer ?? (async () => 'refused' as const);
  const services = { ...border.test.services, database: border.test.database.jobs };
  const jobs = jobsWith(couriers, { mailbox, answer, pauseSeconds: 60 });
  for (const name of ['take-mails', 'drain-outbox'])
    await jobs.find((job) => job.name === name)?.run(services);
  couriers.close();
  gateway.close();
  for (const mail of servers.sent) {
    const to = [mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address = '' }) => address));
    const lines = mail.headerLines.filter(({ key }) => key !== 'to').map(({ line }) => line);
    const decoded = [...mail.headers].filter(([key]) => key !== 'to');
    const told = JSON.stringify([
      lines,
      decoded,
      mail.subject,
      mail.text,
      mail.html,
      mail.attachments.length,
    ]);
    left.push({ way: 'mail', to: to.join(), told });
  }
}

function written(subject: string, body: Buffer): Buffer {
  const coded = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
  const head = [
    `From: ${coded(others.writtenName)} <${others.writer}>`,
    `To: ${from}`,
    `Message-ID: <${body.length}@citizen.example>`,
    `Subject: ${coded(`${subject}${others.writtenText}`)}`,
    `Content-Type: text/plain; charset=utf-8; name="${coded(others.fileOfMail)}"`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]);
}

describe('of all that leaves by mail and text message', () => {
  it('each goes to somebody who asked to be told, and none to anybody at the desk', () => {
    const whom = (way: Left['way']) => new Set(left.filter((one) => one.way === way).map(({ to }) => to));
    expect([...whom('mail')].sort()).toEqual([secrets.mail[0], others.joinedMail, others.writer].sort());
    expect([...whom('text')]).toEqual([others.mobile]);
  });

  it('there is one about every event that is told, for each of the two, and both answers to mails', () => {
    const to = (address: string) => left.filter((one) => one.to === address).length;
    expect(to(secrets.mail[0])).toBe(toldEvents.length);
    expect(to(others.joinedMail)).toBeGreaterThan(toldEvents.length);
    expect(to(others.mobile)).toBe(toldEvents.length);
    expect(to(others.writer)).toBe(2);
  });

  it.each(Object.entries(fields))(
    '%s stands in none, nor in its sender, subject or headers',
    (_field, words) => {
      for (const { way, to, told } of left) expect(told, `${way} to ${to}`).not.toContain(words);
    },
  );

  it('each names the case of who is told, and no other', () => {
    const digits = ({ told }: Left) => told.replace(/[^0-9A-Z]/g, '');
    const strangers = left.filter(({ to }) => to !== others.joinedMail);
    for (const one of strangers) expect(digits(one)).not.toContain(numbers.joined);
    for (const one of left.filter(({ to }) => to !== secrets.mail[0]))
      expect(digits(one)).not.toContain(numbers.given);
    expect(
      left.filter(({ to }) => to === secrets.mail[0]).every((one) => digits(one).includes(numbers.given)),
    ).toBe(true);
  });

  it('and a word that does stand in one is seen', () => {
    expect(left.some(({ told }) => told.includes('测试县'))).toBe(true);
    expect(left.some(({ told }) => told.includes('回音'))).toBe(true);
  });
});
