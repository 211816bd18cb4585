import type { VerifyInput } from '@huiyin/contract/portal/verify';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startVerification } from '../claims/start-verification.ts';
import { verifyClaim } from '../claims/verify-claim.ts';
import { listMeasures } from '../portal/list-measures.ts';
import { readMeasurePage } from '../portal/read-measure-page.ts';
import { refreshCounts } from '../portal/refresh-counts.ts';
import { publishFigures } from '../report/testing/publish-figures.ts';
import type { Services } from '../services.ts';
import { createFormToken } from '../submission/form-token.ts';
import { arrangeDesk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { leaveAsChecker, readChecker } from './checker-session.ts';
import { inviteChecker, listCheckers, renewCheckerLink, revokeChecker } from './invite-checker.ts';
import { readCheckerInvitation, takeUpInvitation } from './take-up-invitation.ts';

let test: TestServices;
let triage: StaffActor;
let unitHead: StaffActor;
let measureId = '';
beforeAll(async () => {
  test = await openTestServices();
  const desk = arrangeDesk(test);
  triage = await desk.staff('triageOfficer');
  unitHead = await desk.staff('unitHead', await desk.unit('交通运输局'));
  measureId = await publishFigures(test);
});
afterAll(() => test.close());

const on = (day: string): Services => ({ ...test.services, moment: new Date(`${day}T02:00:00Z`) });
const faultOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (failure) => failure.publicError.fields[0]?.field ?? failure.publicError.code,
  );
let labels = 0;
const invite = (services = on('2026-08-01'), days = 30) => {
  labels += 1;
  return inviteChecker(services, triage, { label: `体验官 ${labels}`, kind: 'experienceOfficer', days });
};
const signIn = async () => (await takeUpInvitation(on('2026-08-02'), (await invite()).key)).sessionKey;

let devices = 0;
async function answer(checkerKey: string | null, said: Partial<VerifyInput> = {}): Promise<void> {
  const day = '2026-08-03';
  const by = { source: null, checkerKey };
  const item = { measureId, claimStart: null };
  const { reportId } = await startVerification(test.services, { ...item, deviceKey: null }, by);
  const token = createFormToken(test.services, new Date(Date.parse(`${day}T02:00:00Z`) - 60_000));
  devices += 1;
  const device = `device-${String(devices).padStart(12, '0')}`;
  const input: VerifyInput = {
    ...{ ...item, reportId, answer: 'yes', townId: null, again: null, words: '', attachmentIds: [] },
    ...{ deviceKey: device, proof: { by: 'formToken', token } },
    ...said,
  };
  await verifyClaim(on(day), input, by);
}

describe('an invitation', () => {
  it('is made by the offices, never by a unit, and stands in the audit trail without its key', async () => {
    expect(await faultOf(listCheckers(test.services, unitHead))).toBe('forbidden');
    await expect(
      inviteChecker(test.services, unitHead, { label: '自己人', kind: 'other', days: 1 }),
    ).rejects.toMatchObject({ publicError: { code: 'forbidden' } });
    const { checkerId, key } = await invite();
    const audit = await test.database.owner.prisma.auditEntry.findMany({ where: { subjectId: checkerId } });
    expect(audit).toMatchObject([{ action: 'checker.invite', actorId: triage.staffId }]);
    expect(audit.some(({ detail }) => JSON.stringify(detail).includes(key))).toBe(false);
  });

  it('opens one session once; looking at it uses nothing up', async () => {
    const { key } = await invite();
    expect(await readCheckerInvitation(on('2026-08-02'), key)).toMatchObject({ untilOn: '2026-08-30' });
    const { sessionKey } = await takeUpInvitation(on('2026-08-02'), key);
    expect(await faultOf(takeUpInvitation(on('2026-08-02'), key))).toBe('notFound');
    expect(await readChecker(on('2026-08-30'), sessionKey)).toMatchObject({ kind: 'experienceOfficer' });
    expect(await readChecker(on('2026-08-31'), sessionKey)).toBeNull();
    expect(await readChecker(on('2026-08-02'), 'x')).toBeNull();
  });

  it('runs out after fourteen days, and with the term', async () => {
    const { key } = await invite();
    expect(await faultOf(readCheckerInvitation(on('2026-08-16'), key))).toBe('notFound');
    const { key: short } = await invite(on('2026-08-01'), 2);
    expect(await faultOf(takeUpInvitation(on('2026-08-03'), short))).toBe('notFound');
  });

  it('makes the former link and session void when it is renewed or withdrawn', async () => {
    const { checkerId, key } = await invite();
    const { sessionKey } = await takeUpInvitation(on('2026-08-02'), key);
    const renewed = await renewCheckerLink(on('2026-08-02'), triage, checkerId);
    expect(await readChecker(on('2026-08-02'), sessionKey)).toBeNull();
    await revokeChecker(on('2026-08-02'), triage, checkerId);
    expect(await faultOf(takeUpInvitation(on('2026-08-02'), renewed.key))).toBe('notFound');
    expect(await faultOf(renewCheckerLink(on('2026-08-02'), triage, checkerId))).toBe('notFound');
    const listed = await listCheckers(on('2026-08-02'), triage);
    expect(listed.find((one) => one.checkerId === checkerId)?.standing).toBe('revoked');
  });

  it('stands under a label of its own', async () => {
    const label = '柳林镇监督员 1';
    await inviteChecker(test.services, triage, { label, kind: 'villageSupervisor', days: 5 });
    const again = inviteChecker(test.services, triage, { label: ` ${label} `, kind: 'other', days: 5 });
    expect(await faultOf(again)).toBe('label');
  });

  it('ends in this browser when its holder leaves', async () => {
    const key = await signIn();
    await leaveAsChecker(test.services, key);
    expect(await readChecker(on('2026-08-03'), key)).toBeNull();
  });
});

describe('what an invited checker says', () => {
  it('is counted apart from the public, on the page and in the table', async () => {
    const keys = [];
    for (let time = 0; time < 5; time++) keys.push(await signIn());
    for (const key of keys) await answer(key, { answer: 'no' });
    for (let time = 0; time < 6; time++) await answer(null);
    await refreshCounts(on('2026-08-04'));
    const page = await readMeasurePage(test.services, measureId);
    expect(page.said).toMatchObject({ kind: 'counted', yes: 6, no: 0 });
    expect(page.checked).toMatchObject({ kind: 'counted', yes: 0, no: 5 });
    const [row] = await listMeasures(test.services);
    expect(row).toMatchObject({ said: { yes: 6, no: 0 }, checked: { yes: 0, no: 5 }, held: { under: 5 } });
  });

  it('is one answer to an item, the last one, and never says whose it is', async () => {
    const key = await signIn();
    await answer(key, { answer: 'partly' });
    await answer(key, { answer: 'cannotTell' });
    const { prisma } = test.database.owner;
    const rows = await prisma.verification.findMany({ where: { byChecker: true, answer: 'partly' } });
    expect(rows).toMatchObject([{ state: 'replaced' }]);
    const start = await startVerification(
      on('2026-08-03'),
      { measureId, claimStart: null, deviceKey: null },
      { checkerKey: key },
    );
    expect(start).toMatchObject({ answeredBefore: true, checker: { kind: 'experienceOfficer' } });
    const checkers = await prisma.checker.findMany();
    const kept = JSON.stringify(rows);
    expect(checkers.some(({ id }) => kept.includes(id))).toBe(false);
  });

  it('is refused with a clear word once the time is over, and does not slip among the public', async () => {
    const key = await signIn();
    await leaveAsChecker(test.services, key);
    expect(await faultOf(answer(key))).toBe('checker');
  });
});
