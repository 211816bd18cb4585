import { readMeasureFile as readRow } from '@huiyin/db/sql/read-measure-file';
import { makePdf } from '@huiyin/pdf/testing/make-pdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAttachment } from '../case/read-attachment.ts';
import { sweepOrphans } from '../jobs/sweep-orphans.ts';
import { createFormToken } from '../submission/form-token.ts';
import { stageAttachment } from '../submission/stage-attachment.ts';
import { arrangeReport } from '../testing/arrange-report.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { addRecord } from './add-record.ts';
import { publicCloseOut } from './close-out-view.ts';
import { objectToCloseOut, startObjection } from './object-to-close-out.ts';
import { arrangeCloseOut } from './testing/arrange-close-out.ts';

let test: TestServices;
let close: Awaited<ReturnType<typeof arrangeCloseOut>>;
let measureId: string;
const citizen = { kind: 'citizen' } as const;

beforeAll(async () => {
  test = await openTestServices();
  close = await arrangeCloseOut(test);
  [measureId = ''] = await arrangeReport(test, [{ title: '修路', text: '修复道路12公里' }]);
  const criterion = { words: '12公里全部验收合格', leadUnitId: close.unitId, participantUnitIds: [] };
  await close.act(close.people.triage, measureId, { do: 'setCriterion', ...criterion });
});
afterAll(() => test.close());

async function stagedPdf(): Promise<string> {
  async function* bytes() {
    yield makePdf();
  }
  const staged = await stageAttachment(test.services, { fileName: '验收单.pdf', bytes: bytes() });
  if (!staged.ok) throw new Error(staged.problem);
  return staged.attachment.attachmentId;
}

const progress = { kind: 'progress', words: '铺设沥青', happenedOn: '2026-01-10', month: null } as const;
const opens = (actor: Parameters<typeof readAttachment>[1], id: string) =>
  readAttachment(test.services, actor, id).then(
    () => true,
    () => false,
  );

describe('what was done for a measure', () => {
  it('is kept with its files, which no sweep takes', async () => {
    const id = await stagedPdf();
    const { handler } = close.people;
    const shown = { ...progress, measureId, isPublic: true, attachmentIds: [id] };
    await addRecord(test.services, handler, shown);
    await test.database.owner.prisma.$executeRaw`UPDATE attachment SET staged_at = now() - interval '2 days'`;
    await sweepOrphans({ ...test.services, database: test.database.owner });
    expect(await opens(citizen, id)).toBe(true);
    await expect(addRecord(test.services, handler, shown)).rejects.toMatchObject({
      publicError: { fields: [{ field: 'attachmentIds', problem: 'expired' }] },
    });
  });

  it('is shown to nobody outside when it is internal, its files neither', async () => {
    const id = await stagedPdf();
    const { handler, reviewer } = close.people;
    const kept = { ...progress, words: '内部情况', measureId, isPublic: false, attachmentIds: [id] };
    await addRecord(test.services, handler, kept);
    const stranger = await close.desk.staff('unitHandler', await close.desk.unit('水务局'));
    expect(await Promise.all([citizen, stranger, reviewer].map((actor) => opens(actor, id)))).toEqual([
      false,
      false,
      true,
    ]);
    const row = await readRow(test.database.owner.prisma, { jurisdictionId: 'test', measureId });
    const shown = row && publicCloseOut({ ...row, internalFields: ['criterion', 'leadUnit'] });
    expect(shown?.records.map(({ words }) => words)).toEqual(['铺设沥青']);
    expect(shown).toMatchObject({ criterion: null, leadUnit: null });
    expect(JSON.stringify(shown)).not.toContain('验收合格');
  });

  it('is entered by those who do it, never for a day to come', async () => {
    const { reviewer, triage, handler } = close.people;
    const input = { ...progress, measureId, isPublic: true, attachmentIds: [] };
    await expect(addRecord(test.services, reviewer, input)).rejects.toMatchObject({
      publicError: { code: 'forbidden' },
    });
    await expect(
      addRecord(test.services, triage, { ...input, happenedOn: '2099-01-01' }),
    ).rejects.toMatchObject({ publicError: { fields: [{ field: 'happenedOn' }] } });
    const monthly = { ...input, kind: 'monthlyReturn', month: '2026-01-01' } as const;
    await addRecord(test.services, handler, monthly);
    await expect(addRecord(test.services, handler, monthly)).rejects.toMatchObject({
      publicError: { fields: [{ field: 'month', problem: 'taken' }] },
    });
  });
});

describe('objecting', () => {
  it('is not possible before the notice', async () => {
    await expect(startObjection(test.services, measureId)).rejects.toMatchObject({
      publicError: { code: 'notFound' },
    });
    await expect(close.object(measureId)).rejects.toMatchObject({
      publicError: { refusal: 'wrongCloseOutState' },
    });
  });

  it('sent twice is one objection, and its words are not public before the answer', async () => {
    await close.toNotice(measureId);
    const token = createFormToken(test.services, new Date(Date.now() - 60_000));
    const input = { measureId, words: '张三家门口没修', proof: { by: 'formToken', token } } as const;
    await objectToCloseOut(test.services, input);
    await objectToCloseOut(test.services, input);
    const row = await readRow(test.database.owner.prisma, { jurisdictionId: 'test', measureId });
    const shown = row && publicCloseOut(row);
    expect(shown).toMatchObject({ openObjections: 1, objections: [] });
    expect(JSON.stringify(shown)).not.toContain('张三');
  });
});
