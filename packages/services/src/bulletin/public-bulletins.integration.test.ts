import { randomUUID } from 'node:crypto';
import { bulletinView } from '@huiyin/contract/desk/bulletins';
import { publicBulletin } from '@huiyin/contract/portal/bulletins';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nameAccused } from '../case/name-accused.ts';
import type { Failure } from '../failure.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { approveBulletin } from './change-bulletin.ts';
import { draftBulletin } from './draft-bulletin.ts';
import { listPublicBulletins, readPublicBulletin } from './public-bulletins.ts';
import { publishBulletin, withdrawBulletin } from './publish-bulletin.ts';
import { readBulletin } from './read-bulletins.ts';
import { arrangeOffice, type Office } from './testing/arrange-office.ts';

let test: TestServices;
let office: Office;
let bulletinId: string;
const march = { from: '2026-03-01', to: '2026-03-31' };
const days = ['02', '03', '04', '05', '06', '07', '09', '10', '16', '17', '18', '19', '20', '23'];

beforeAll(async () => {
  test = await openTestServices();
  office = await arrangeOffice(test);
  // 14 in March: 6, 2, 5 and 1 by week; 7 at one measure, 3 at the other; 6 given to the unit, one more that accuses its handler.
  const { receive, give, triage, on, measureIds } = office;
  const [water = '', power = ''] = measureIds;
  for (const [at, day] of days.entries())
    await receive(`2026-03-${day}`, at < 7 ? water : at < 10 ? power : null);
  const rows = await test.database.owner.prisma.caseFile.findMany({ orderBy: { receivedAt: 'asc' } });
  for (const { id } of rows.slice(0, 7)) await give(id, '2026-03-24');
  const colleague = await test.database.owner.prisma.staffMember.findFirstOrThrow({
    where: { role: 'unitHandler' },
  });
  await nameAccused(office.at('2026-03-25'), on(triage, rows[0]?.id ?? ''), {
    ...{ unitIds: [], staffIds: [colleague.id] },
  });
  bulletinId = await approved();
});
afterAll(() => test.close());

async function approved(period = march, kind: 'bulletin' | 'meetingPack' = 'bulletin'): Promise<string> {
  const id = randomUUID();
  await draftBulletin(office.at('2026-04-02'), office.officer, { bulletinId: id, kind, ...period });
  await approveBulletin(office.at('2026-04-03'), office.second, { bulletinId: id, version: 1 });
  return id;
}
const told = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    ({ publicError: { fields, code } }: Failure) =>
      fields[0] ? `${fields[0].field}.${fields[0].problem}` : code,
  );
const publish = (id: string, version = 2, actor: StaffActor = office.officer) =>
  publishBulletin(office.at('2026-04-04'), actor, { bulletinId: id, version });
const read = (id = bulletinId) => readPublicBulletin(test.services, id);
const dataVersion = async () =>
  (await test.database.owner.prisma.jurisdiction.findFirstOrThrow()).dataVersion;

it('nobody reads a bulletin that is drafted or approved, nor one that there is not', async () => {
  for (const id of [bulletinId, randomUUID(), 'x', "'"]) expect(await told(read(id))).toBe('notFound');
  expect(await listPublicBulletins(test.services)).toEqual([]);
});

it('only a discipline officer publishes, only what is approved, and never a meeting pack', async () => {
  expect(await told(publish(bulletinId, 2, office.triage))).toBe('forbidden');
  expect(await told(publish(bulletinId, 1))).toBe('conflict');
  const draft = randomUUID();
  await draftBulletin(office.at('2026-04-02'), office.officer, {
    ...{ bulletinId: draft, kind: 'bulletin', from: '2026-01-01', to: '2026-01-31' },
  });
  expect(await told(publish(draft, 1))).toBe('state.expired');
  expect(await told(publish(await approved(march, 'meetingPack')))).toBe('state.expired');
  const { publication } = await readBulletin(office.at('2026-04-04'), office.officer, bulletinId);
  expect(publication).toMatchObject({ mayPublish: true, mayWithdraw: false, events: [] });
  expect(publication.withheld).toBeGreaterThan(0);
});

it('everybody reads what was published, with n of N and intervals, and no small group', async () => {
  const before = await dataVersion();
  await publish(bulletinId);
  expect(await dataVersion()).toBe(before + 1);
  const page = await read();
  expect(publicBulletin.parse(page)).toEqual(page);
  expect(page).toMatchObject({
    ...{ title: '监督月报（2026年3月）', ...march, isWithdrawn: false, on: '2026-04-04', others: [] },
    events: [{ type: 'publish', on: '2026-04-04', reason: '' }],
  });
  const { content } = page;
  const total = (key: string) => content?.totals.find((one) => one.key === key)?.count;
  expect([total('received'), total('answered'), total('rated')]).toEqual([
    ...[{ exact: 14 }, { withheld: true }, { withheld: true }],
  ]);
  expect(content?.weeks.map(({ received }) => received).filter((one) => 'exact' in one)).toEqual([
    // The fourth week’s one and the second’s two are three: the third’s five goes with them.
    { exact: 6 },
  ]);
  expect(content?.measures).toMatchObject([
    { label: '措施1 供水', count: { exact: 7 }, of: 14, interval: { low: expect.any(Number) } },
  ]);
  expect(content?.otherMeasures).toEqual({ withheld: true });
  expect(content?.sections[0]?.text).toBe('本期收到来件14件，作出最终答复（数量较少，不单列）。');
  expect(content?.sections[1]?.text).toMatch(/14件来件中有7件，占50\.0%（95%区间\d+\.\d%～\d+\.\d%）/);
  expect(await listPublicBulletins(test.services)).toMatchObject([{ bulletinId, isWithdrawn: false }]);
});

it('a case that accuses somebody of a unit is in no figure of that unit, so that nobody of it can count it', async () => {
  const inside = await readBulletin(office.at('2026-04-04'), office.officer, bulletinId);
  expect(inside.units).toMatchObject([{ label: '水务局', of: 7 }]);
  expect((await read()).content?.units).toMatchObject([{ label: '水务局', count: { exact: 0 }, of: 6 }]);
});

it('its examples are shown as they are public, and not at all once they are taken off the site', async () => {
  const { receive, answer, publish: publishAnswer } = office;
  const caseId = await receive('2026-02-10');
  await answer(caseId, '2026-02-20');
  await publishAnswer(caseId, { round: 0, question: '水压低' });
  const id = await approved({ from: '2026-02-01', to: '2026-02-28' });
  const { prisma } = test.database.owner;
  await prisma.bulletin.updateMany({ where: { id }, data: { examples: [{ publicId: caseId }] } });
  await publish(id);
  expect((await read(id)).content?.examples).toMatchObject([{ publicAnswerId: caseId, question: '水压低' }]);
  await prisma.publicAnswer.updateMany({ where: { caseId }, data: { state: 'removed' } });
  expect((await read(id)).content?.examples).toEqual([]);
});

it('one that was public keeps every other from covering part of its days; the same days only once it is withdrawn', async () => {
  const part = await approved({ from: '2026-03-01', to: '2026-03-30' });
  expect(await told(publish(part))).toBe('period.inUse');
  const again = await approved();
  expect(await told(publish(again))).toBe('period.taken');
  const withdraw = { bulletinId, version: 3, reason: '措施1的名称写错' };
  expect(await told(withdrawBulletin(office.at('2026-04-05'), office.triage, withdraw))).toBe('forbidden');
  await withdrawBulletin(office.at('2026-04-05'), office.second, withdraw);
  expect(await read()).toMatchObject({
    ...{ title: null, content: null, isWithdrawn: true, on: '2026-04-05', reason: '措施1的名称写错' },
    events: [{ type: 'publish' }, { type: 'withdraw', on: '2026-04-05', reason: '措施1的名称写错' }],
  });
  expect(await told(publish(part))).toBe('period.inUse');
  await publish(again);
  expect((await read()).others).toMatchObject([{ bulletinId: again, isWithdrawn: false }]);
  expect((await read(again)).others).toMatchObject([{ bulletinId, isWithdrawn: true }]);
  expect(await told(publish(bulletinId, 4))).toBe('period.taken');
});

it('a figure that moved by less than five stays as everybody read it before', async () => {
  const [row] = await test.database.owner.prisma.bulletin.findMany({
    where: { state: 'published', fromDay: new Date(march.from) },
  });
  const id = row?.id ?? '';
  await withdrawBulletin(office.at('2026-04-06'), office.officer, {
    bulletinId: id,
    version: 3,
    reason: '补录',
  });
  await office.receive('2026-03-23');
  const later = await approved();
  await publish(later);
  expect((await read(later)).content?.totals[0]).toMatchObject({ key: 'received', count: { exact: 14 } });
  const inside = await readBulletin(office.at('2026-04-06'), office.officer, later);
  expect(inside.totals[0]).toMatchObject({ key: 'received', n: 15 });
  expect(bulletinView.parse(inside)).toEqual(inside);
});

it('what was done in public stands in the audit trail, and the web’s role changes none of it', async () => {
  const audit = await test.database.owner.prisma.auditEntry.findMany({
    where: { subjectKind: 'bulletin', subjectId: bulletinId },
    orderBy: { id: 'asc' },
  });
  expect(audit.map(({ action }) => action)).toEqual([
    ...['bulletin.draft', 'bulletin.approve', 'bulletin.publish', 'bulletin.withdraw'],
  ]);
  const { prisma } = test.database.web;
  await expect(prisma.$executeRaw`UPDATE bulletin_event SET reason = 'x'`).rejects.toThrow();
  await expect(prisma.$executeRaw`DELETE FROM bulletin_event`).rejects.toThrow();
});
