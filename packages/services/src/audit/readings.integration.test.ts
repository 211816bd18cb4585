import { everyCase } from '@huiyin/contract/desk/queue';
import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptCase } from '../case/accept-case.ts';
import { dispatchCase } from '../case/dispatch-case.ts';
import { joinCase } from '../case/join-case.ts';
import { readAttachment } from '../case/read-attachment.ts';
import { readDeskCase } from '../desk/read-desk-case.ts';
import { readQueue } from '../desk/read-queue.ts';
import { listCalls } from '../notice/list-calls.ts';
import { stageAttachment } from '../submission/stage-attachment.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { chainAudit } from './chain-audit.ts';
import { exportAudit } from './export-audit.ts';
import { listAudit } from './list-audit.ts';
import { verifyAudit } from './verify-audit.ts';

let test: TestServices;
let desk: Desk;
let triage: StaffActor;
let unitId: string;

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  triage = await desk.staff('triageOfficer');
  unitId = await desk.unit('交通局');
});
afterAll(() => test.close());

const owner = () => test.database.owner.prisma;
const read = (actor: Actor, caseId: string) => readDeskCase(test.services, actor, caseId);
/** What stands in the trail of readings of one thing, in order. */
async function readings(subjectId: string) {
  const entries = await owner().auditEntry.findMany({
    where: { subjectId, action: { contains: '.read' } },
    select: { actorId: true, actorKind: true, action: true, subjectKind: true, detail: true },
    orderBy: { id: 'asc' },
  });
  return entries;
}
const actionsOf = async (subjectId: string) => (await readings(subjectId)).map(({ action }) => action);

async function dispatched(): Promise<string> {
  const { id } = await desk.case();
  await acceptCase(test.services, { actor: triage, caseId: id, version: null });
  const at = { actor: triage, caseId: id, version: null };
  await dispatchCase(test.services, at, { unitId, sectionId: null, instruction: '请现场查看' });
  return id;
}

async function photoOf(caseId: string): Promise<string> {
  const picture = sharp({ create: { width: 20, height: 20, channels: 3, background: '#ffffff' } });
  const png = new Uint8Array(await picture.png().toBuffer());
  const bytes = (async function* () {
    yield png;
  })();
  const staged = await stageAttachment(test.services, { fileName: '路灯.png', bytes });
  if (!staged.ok) throw new Error(staged.problem);
  const { attachmentId } = staged.attachment;
  await owner().attachment.updateMany({ where: { id: attachmentId }, data: { caseId } });
  return attachmentId;
}

it('tells who of triage, the unit, review and the discipline office opened a case', async () => {
  const caseId = await dispatched();
  const readers: StaffActor[] = [
    triage,
    await desk.staff('unitHandler', unitId),
    await desk.staff('unitHead', unitId),
    await desk.staff('reviewer'),
    await desk.staff('disciplineOfficer'),
  ];
  for (const actor of readers) await read(actor, caseId);
  expect(await readings(caseId)).toEqual(
    readers.map(({ staffId: actorId, kind: actorKind }) => ({
      ...{ actorId, actorKind, action: 'case.read', subjectKind: 'case', detail: {} },
    })),
  );
});

it('is one entry a day for each person and case, by the jurisdiction’s own day', async () => {
  const { id } = await desk.case();
  const at = (moment: string) => readDeskCase({ ...test.services, moment: new Date(moment) }, triage, id);
  for (const moment of ['2026-03-01T15:00:00Z', '2026-03-01T15:59:59Z', '2026-03-01T16:00:00Z'])
    for (let n = 0; n < 2; n += 1) await at(moment);
  expect(await actionsOf(id)).toEqual(['case.read', 'case.read']);
});

it('names what was joined to a case as read with it, and nothing that could not be seen', async () => {
  const [lead, joined] = [await dispatched(), await desk.case({ text: '同一盏路灯' })];
  await joinCase(test.services, { actor: triage, caseId: joined.id, version: null }, lead);
  const handler = await desk.staff('unitHandler', unitId);
  await read(handler, lead);
  expect(await readings(joined.id)).toMatchObject([{ actorId: handler.staffId, action: 'case.read' }]);
  const other = await desk.staff('unitHandler', await desk.unit('水务局'));
  await expect(read(other, lead)).rejects.toMatchObject({ publicError: { code: 'notFound' } });
  expect((await readings(lead)).map(({ actorId }) => actorId)).not.toContain(other.staffId);
});

it('tells which file of a case was opened, of citizens nothing', async () => {
  const caseId = await dispatched();
  const attachmentId = await photoOf(caseId);
  const reviewer = await desk.staff('reviewer');
  for (let n = 0; n < 2; n += 1) await readAttachment(test.services, reviewer, attachmentId);
  await readAttachment(test.services, { kind: 'receiptHolder', caseId }, attachmentId);
  expect(await readings(caseId)).toEqual([
    {
      ...{ actorId: reviewer.staffId, actorKind: 'reviewer', action: 'case.readFile', subjectKind: 'case' },
      detail: { attachmentId },
    },
  ]);
});

it('tells whose telephone number stood on the list of calls', async () => {
  const { id } = await desk.case({ contact: { name: '丁', telephone: '13800000001', mail: '' } });
  await owner().outboundCall.create({
    data: {
      ...{ jurisdictionId: test.services.jurisdictionId, caseId: id, occasion: 'accepted' },
      queuedAt: new Date(),
    },
  });
  for (let n = 0; n < 2; n += 1) await listCalls(test.services, triage);
  expect(await actionsOf(id)).toEqual(['case.readTelephone']);
});

it('tells who read a list that shows how cases begin, once a day for each list', async () => {
  const reviewer = await desk.staff('reviewer');
  const page = (text: string, moment = '2026-03-05T02:00:00Z') =>
    readQueue({ ...test.services, moment: new Date(moment) }, reviewer, {
      filter: { ...everyCase, text },
      ...{ after: null, limit: 20 },
    });
  for (const text of ['', '', '路灯', '水管']) await page(text);
  await page('', '2026-03-06T02:00:00Z');
  const entries = await owner().auditEntry.findMany({
    where: { actorId: reviewer.staffId, action: 'list.read' },
    select: { subjectKind: true, subjectId: true, detail: true },
    orderBy: { id: 'asc' },
  });
  const entry = (subjectId: string) => ({ subjectKind: 'list', subjectId, detail: {} });
  expect(entries).toEqual([entry('queue'), entry('search'), entry('queue')]);
});

it('gives nothing out that it cannot enter', async () => {
  const caseId = await dispatched();
  const attachmentId = await photoOf(caseId);
  const reviewer = await desk.staff('reviewer');
  await owner().$executeRaw`CREATE FUNCTION refuse_entry() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'full'; END $$`;
  await owner().$executeRaw`
    CREATE TRIGGER refuse BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_entry()`;
  try {
    await expect(read(reviewer, caseId)).rejects.toThrow(/full/);
    await expect(readAttachment(test.services, reviewer, attachmentId)).rejects.toThrow(/full/);
    const list = { filter: everyCase, after: null, limit: 20 };
    await expect(readQueue(test.services, reviewer, list)).rejects.toThrow(/full/);
  } finally {
    await owner().$executeRaw`DROP TRIGGER refuse ON audit_entry`;
  }
  await read(reviewer, caseId);
  expect(await actionsOf(caseId)).toEqual(['case.read']);
});

it('stands in the audit administrator’s list and export, and in the chain', async () => {
  const caseId = await dispatched();
  await read(triage, caseId);
  await chainAudit({ ...test.services, database: test.database.jobs });
  const audit = await desk.staff('auditAdministrator');
  const narrowed = { before: null, action: 'case.read', who: '', subject: caseId };
  const { entries } = await listAudit(test.services, audit, narrowed);
  expect(entries).toMatchObject([{ actorName: 'triageOfficer', number: expect.any(Number) }]);
  let exported = '';
  for await (const line of await exportAudit(test.services, audit)) exported += line;
  expect(exported).toMatch(new RegExp(`case\\.read\\\\", \\\\"case\\\\", \\\\"${caseId}`));
  expect((await verifyAudit(test.services, null)).findings).toEqual([]);
  await owner().$executeRaw`DELETE FROM audit_entry WHERE action = 'case.read' AND subject_id = ${caseId}`;
  const [found] = (await verifyAudit(test.services, null)).findings;
  expect(found).toMatchObject({ code: 'entryGone', number: entries[0]?.number });
});
