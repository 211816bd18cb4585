import type { VerifyInput } from '@huiyin/contract/portal/verify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMeasurePage } from '../portal/read-measure-page.ts';
import { refreshCounts } from '../portal/refresh-counts.ts';
import { publishReport } from '../report/publish-report.ts';
import { asContent } from '../report/testing/report-texts.ts';
import { uploadReport } from '../report/upload-report.ts';
import type { Services } from '../services.ts';
import { createFormToken } from '../submission/form-token.ts';
import { arrangeDesk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { startVerification } from './start-verification.ts';
import { verifyClaim } from './verify-claim.ts';

const text = (length: number) => `中共澄溪县委关于巡察整改进展情况的通报
1.关于“道路破损”问题的整改。
(1)修复道路。修复道路${length}公里，投入资金3.2亿元。
联系电话：0600-5554001。
中共澄溪县委
2026年7月1日`;

let test: TestServices;
let publish: (length: number) => Promise<void>;
let measureId = '';
beforeAll(async () => {
  test = await openTestServices();
  const desk = arrangeDesk(test);
  const administrator = await desk.staff('systemAdministrator');
  publish = async (length) => {
    const { prisma } = test.database.owner;
    const known = await prisma.inspection.findFirst({ select: { id: true } });
    const inspection = known
      ? { inspectionId: known.id, inspectionName: '' }
      : { inspectionId: null, inspectionName: '巡察' };
    const file = { fileName: '通报.txt', content: asContent(text(length)) };
    const { reportId } = await uploadReport(test.services, administrator, { ...file, ...inspection });
    await publishReport(test.services, administrator, reportId);
    measureId = (await prisma.measure.findFirstOrThrow()).id;
  };
  await publish(12);
});
afterAll(() => test.close());

const anybody = { source: null, checkerKey: null };
const on = (day: string): Services => ({ ...test.services, moment: new Date(`${day}T02:00:00Z`) });
let devices = 0;

async function answer(said: Partial<VerifyInput> = {}, day = '2026-08-01'): Promise<VerifyInput> {
  const start = await startVerification(
    test.services,
    { measureId, claimStart: null, deviceKey: null },
    anybody,
  );
  const opened = new Date(Date.parse(`${day}T02:00:00Z`) - 60_000);
  const input: VerifyInput = {
    ...{
      measureId,
      reportId: start.reportId,
      claimStart: null,
      answer: 'yes',
      townId: null,
      again: null,
      words: '',
    },
    attachmentIds: [],
    deviceKey: `device-${String(devices++).padStart(12, '0')}`,
    proof: { by: 'formToken', token: createFormToken(test.services, opened) },
    ...said,
  };
  await verifyClaim(on(day), input, anybody);
  return input;
}

const faultOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (failure) => failure.publicError.fields[0]?.field ?? failure.publicError.code,
  );

describe('what people say of a figure', () => {
  it('reads as unknown until each answer has none or five, then as counts with their interval, and stays so until five more', async () => {
    const [figure] = (await readMeasurePage(test.services, measureId)).claims;
    expect(figure?.said).toEqual({ kind: 'few', under: 5 });
    const claimStart = figure?.start ?? 0;
    for (let time = 0; time < 4; time++) await answer({ claimStart });
    expect((await readMeasurePage(test.services, measureId)).claims[0]?.said).toEqual({
      kind: 'few',
      under: 5,
    });
    await refreshCounts(on('2026-08-02'));
    expect((await readMeasurePage(test.services, measureId)).claims[0]?.said).toEqual({
      kind: 'few',
      under: 5,
    });
    await answer({ claimStart }, '2026-08-02');
    await answer({ claimStart, answer: 'no' }, '2026-08-02');
    await refreshCounts(on('2026-08-03'));
    const oneNo = await readMeasurePage(test.services, measureId);
    expect(oneNo.claims[0]?.said).toEqual({ kind: 'few', under: 5 });
    for (let time = 0; time < 4; time++) await answer({ claimStart, answer: 'no' }, '2026-08-03');
    await refreshCounts(on('2026-08-04'));
    await answer({ claimStart, answer: 'no' }, '2026-08-04');
    await refreshCounts(on('2026-08-05'));
    const page = await readMeasurePage(test.services, measureId);
    expect(page.claims[0]?.said).toMatchObject({ kind: 'counted', yes: 5, partly: 0, no: 5, cannotTell: 0 });
    expect(page.claims[1]?.said).toEqual({ kind: 'few', under: 5 });
    expect(page.said).toEqual({ kind: 'few', under: 5 });
    const { confirmed } = page.claims[0]?.said.kind === 'counted' ? page.claims[0].said : { confirmed: null };
    expect(confirmed?.low).toBeCloseTo(0.237, 3);
    expect(confirmed?.high).toBeCloseTo(0.763, 3);
  });

  it('is kept once however often the same form is sent', async () => {
    const input = await answer();
    await verifyClaim(on('2026-08-01'), input, anybody);
    const { prisma } = test.database.owner;
    expect(await prisma.verification.count({ where: { claimStarts: null } })).toBe(1);
  });

  it('asks on a device that has answered, and blocks neither another person nor a changed mind', async () => {
    const { deviceKey } = await answer();
    expect(await faultOf(answer({ deviceKey }))).toBe('again');
    await answer({ deviceKey, again: 'another' });
    await answer({ deviceKey, again: 'replace', answer: 'no' });
    const { prisma } = test.database.owner;
    expect(await prisma.verification.count({ where: { state: 'replaced' } })).toBe(2);
    const start = await startVerification(test.services, { measureId, claimStart: null, deviceKey }, anybody);
    expect(start.answeredBefore).toBe(true);
  });

  it('moves what is published by nobody alone, whoever changes their mind, and no month that is over', async () => {
    const claimStart = (await readMeasurePage(test.services, measureId)).claims[1]?.start ?? 0;
    const publishedOn = async (day: string) => {
      await refreshCounts(on(day));
      const said = (await readMeasurePage(on(day), measureId)).claims[1]?.said;
      return said?.kind === 'counted' ? { yes: said.yes, no: said.no } : null;
    };
    const given: VerifyInput[] = [];
    for (let n = 0; n < 6; n += 1) given.push(await answer({ claimStart }, '2026-10-05'));
    const grown = { yes: 6, no: 0 };
    expect(await publishedOn('2026-10-06')).toEqual(grown);
    const [one, ...others] = given;
    await answer(
      { claimStart, deviceKey: one?.deviceKey ?? '', again: 'replace', answer: 'no' },
      '2026-11-10',
    );
    expect(await publishedOn('2026-11-11')).toEqual(grown);
    for (const { deviceKey } of others)
      await answer({ claimStart, deviceKey, again: 'replace', answer: 'no' }, '2026-11-12');
    expect(await publishedOn('2026-11-13')).toEqual({ yes: 0, no: 6 });
  });

  it('needs a proof that counts, a town that exists and a figure that stands there', async () => {
    expect(await faultOf(answer({ proof: { by: 'formToken', token: 'A'.repeat(75) } }))).toBe('proof');
    expect(await faultOf(answer({ townId: '00000000-0000-4000-8000-000000000000' }))).toBe('townId');
    expect(await faultOf(answer({ claimStart: 1 }))).toBe('notFound');
    expect(await faultOf(answer({ measureId: 'x' }))).toBe('notFound');
  });

  it('is refused with a clear word when the report was replaced in the meantime', async () => {
    const { reportId } = await startVerification(
      test.services,
      { measureId, claimStart: null, deviceKey: null },
      anybody,
    );
    await publish(13);
    expect(await faultOf(answer({ reportId }))).toBe('claim');
    expect((await readMeasurePage(test.services, measureId)).claims[0]?.said).toEqual({
      kind: 'few',
      under: 5,
    });
  });
});
