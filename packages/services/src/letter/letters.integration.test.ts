import type { SubmitForm } from '@huiyin/contract/case/submit-case';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { createReceiptCode } from '@huiyin/sealing/receipt-code';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAttachment } from '../case/read-attachment.ts';
import { readDeskCase } from '../desk/read-desk-case.ts';
import { registerCase } from '../submission/register-case.ts';
import { stageAttachment } from '../submission/stage-attachment.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { entryOf } from './testing/entry-of.ts';
import { writeReplyLetter } from './write-reply-letter.ts';

let test: TestServices;
let desk: Desk;
let officer: StaffActor;
let unitId: string;
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  officer = await desk.staff('triageOfficer');
  unitId = await desk.unit('供电所');
});
afterAll(() => test.close());

const form: SubmitForm = {
  ...{ text: '路灯坏了两个月。', townId: null, village: '', kind: null, measureId: null, topic: null },
  ...{ identityMode: 'realName', name: '王建国', telephone: '', mail: '', contactForUnit: false },
  ...{ mayPublish: false, attachmentIds: [] },
};
const letter = { writtenOn: '2026-03-01', address: '东门村 7 号' };
const register = (change: Partial<SubmitForm> = {}, written: typeof letter | null = letter) =>
  registerCase(test.services, officer, {
    ...{ form: { ...form, ...change }, channel: 'letter', letter: written },
    receiptCode: createReceiptCode(test.services.randomBytes),
  });
const refusedBy = (field: string) => ({ publicError: { code: 'invalid', fields: [{ field }] } });

async function scan(): Promise<string> {
  const picture = sharp({ create: { width: 20, height: 20, channels: 3, background: '#ffffff' } });
  const staged = await stageAttachment(test.services, {
    fileName: '信.png',
    bytes: bytesOf(await picture.png().toBuffer()),
  });
  if (!staged.ok) throw new Error(staged.problem);
  return staged.attachment.attachmentId;
}
async function* bytesOf(bytes: Uint8Array) {
  yield bytes;
}

it('a letter is registered with its date, its address and a scan that no unit sees', async () => {
  const attachmentId = await scan();
  const { caseId } = await register({ attachmentIds: [attachmentId] });
  const { prisma } = test.database.owner;
  expect(await prisma.caseLetter.findFirst({ where: { caseId } })).toMatchObject({
    ...{ writtenOn: new Date('2026-03-01'), address: '东门村 7 号' },
  });
  await prisma.caseFile.updateMany({ where: { id: caseId }, data: { unitId, state: 'inProgress' } });
  const own = await readDeskCase(test.services, officer, caseId);
  expect(own).toMatchObject({ channel: 'letter', writtenOn: '2026-03-01', attachments: [{ attachmentId }] });
  expect(own.contact?.address).toBe('东门村 7 号');
  const handler = await desk.staff('unitHandler', unitId);
  await prisma.caseFile.updateMany({ where: { id: caseId }, data: { contactForUnit: true } });
  const { attachments, contact } = await readDeskCase(test.services, handler, caseId);
  expect([attachments, contact?.telephone, contact?.address]).toEqual([[], own.contact?.telephone, '']);
  const hidden = readAttachment(test.services, handler, attachmentId);
  await expect(hidden).rejects.toMatchObject({ publicError: { code: 'notFound' } });
  expect(await readAttachment(test.services, officer, attachmentId)).toMatchObject({
    mediaType: 'image/jpeg',
  });
  const read = {
    where: { action: 'case.readScan', subjectId: caseId },
    select: { actorId: true, detail: true },
  };
  const { staffId: actorId } = officer;
  expect(await prisma.auditEntry.findMany(read)).toEqual([{ actorId, detail: { attachmentId } }]);
});

it('a letter keeps no address of somebody who may not be named, and is not from the future', async () => {
  await expect(register({ identityMode: 'anonymous', name: '' })).rejects.toMatchObject(refusedBy('address'));
  await expect(register({}, { ...letter, writtenOn: '2999-01-01' })).rejects.toMatchObject(
    refusedBy('writtenOn'),
  );
  await expect(register({}, null)).rejects.toMatchObject(refusedBy('channel'));
  const before = await test.database.owner.prisma.caseFile.count();
  await register({}, { ...letter, writtenOn: '2999-01-01' }).catch(() => undefined);
  expect(await test.database.owner.prisma.caseFile.count()).toBe(before);
});

it('an answered letter is answered by post, by the office alone, with an audit entry', async () => {
  const { caseId, caseNumber } = await register();
  const early = writeReplyLetter(test.services, officer, caseId);
  await expect(early).rejects.toMatchObject({ publicError: { code: 'refused' } });
  const { prisma } = test.database.owner;
  const day = new Date('2026-03-10T04:00:00Z');
  await prisma.reply.create({
    data: {
      ...{ jurisdictionId: test.services.jurisdictionId, caseId, round: 0, state: 'approved', final: true },
      ...{
        text: '路灯已修好。\n请您验看。',
        outcome: 'solved',
        unitId,
        surname: '李',
        telephone: '0600-5550001',
      },
      ...{
        draftedBy: officer.staffId,
        writtenBy: [officer.staffId],
        draftedAt: day,
        approvedAt: day,
        approvedOn: day,
      },
    },
  });
  await prisma.caseFile.updateMany({ where: { id: caseId }, data: { unitId, state: 'answered' } });
  const { fileName, base64 } = await writeReplyLetter(test.services, officer, caseId);
  const value = entryOf(Buffer.from(base64, 'base64'), 'word/document.xml');
  expect(fileName).toBe(`答复信-${caseNumber}.docx`);
  for (const words of [
    '王建国：',
    '您2026年3月1日的来信',
    '路灯已修好。',
    '办理结果：已解决。',
    '东门村 7 号',
    caseNumber,
  ])
    expect(value).toContain(words);
  const reviewer = writeReplyLetter(test.services, await desk.staff('reviewer'), caseId);
  await expect(reviewer).rejects.toMatchObject({ publicError: { code: 'forbidden' } });
  expect(await prisma.auditEntry.count({ where: { action: 'case.replyLetter', subjectId: caseId } })).toBe(1);
});
