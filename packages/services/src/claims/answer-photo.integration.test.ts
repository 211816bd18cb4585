import type { VerifyInput } from '@huiyin/contract/portal/verify';
import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAttachment } from '../case/read-attachment.ts';
import { readMeasureFile } from '../close-out/read-measure-file.ts';
import { sweepOrphans } from '../jobs/sweep-orphans.ts';
import { readMeasurePage } from '../portal/read-measure-page.ts';
import { refreshCounts } from '../portal/refresh-counts.ts';
import { publishFigures } from '../report/testing/publish-figures.ts';
import { createFormToken } from '../submission/form-token.ts';
import { stageAttachment } from '../submission/stage-attachment.ts';
import { arrangeDesk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { startVerification } from './start-verification.ts';
import { verifyClaim } from './verify-claim.ts';

let test: TestServices;
let measureId = '';
let triage: StaffActor;
let discipline: StaffActor;
let unitHead: StaffActor;
let photoId = '';
const citizen: Actor = { kind: 'citizen' };
const anybody = { source: null, checkerKey: null };
const words = '三号路口还没有铺';

beforeAll(async () => {
  test = await openTestServices();
  const desk = arrangeDesk(test);
  const unitId = await desk.unit('交通运输局');
  triage = await desk.staff('triageOfficer');
  discipline = await desk.staff('disciplineOfficer');
  unitHead = await desk.staff('unitHead', unitId);
  measureId = await publishFigures(test);
  await test.database.owner.prisma.measureDuty.create({
    data: { jurisdictionId: test.services.jurisdictionId, measureId, leadUnitId: unitId },
  });
  photoId = await stagePhoto();
  await answer({ attachmentIds: [photoId], words });
});
afterAll(() => test.close());

/** A photo as a telephone makes it: with the camera, the time and the place. */
async function stagePhoto(): Promise<string> {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#336699' } })
    .withExif({
      IFD0: { Make: 'Camera', DateTime: '2026:08:01 10:00:00' },
      IFD3: { GPSLatitude: '31/1 23/1 0/1', GPSLongitude: '120/1 58/1 0/1' },
    })
    .jpeg()
    .toBuffer();
  async function* bytes() {
    yield new Uint8Array(picture);
  }
  const staged = await stageAttachment(test.services, { fileName: 'IMG_0412.JPG', bytes: bytes() });
  if (!staged.ok) throw new Error(staged.problem);
  return staged.attachment.attachmentId;
}

async function answer(said: Partial<VerifyInput>): Promise<void> {
  const item = { measureId, claimStart: null };
  const { reportId } = await startVerification(test.services, { ...item, deviceKey: null }, anybody);
  const token = createFormToken(test.services, new Date(Date.now() - 60_000));
  const input: VerifyInput = {
    ...{ ...item, reportId, answer: 'no', townId: null, again: null, words: '', attachmentIds: [] },
    ...{ deviceKey: crypto.randomUUID(), proof: { by: 'formToken', token } },
    ...said,
  };
  await verifyClaim(test.services, input, anybody);
}

const read = (actor: Actor) => readAttachment(test.services, actor, photoId);

describe('a photo beside an answer', () => {
  it('is kept with the answer, without camera, time and place, and no sweep takes it', async () => {
    const { prisma } = test.database.owner;
    await prisma.$executeRaw`UPDATE attachment SET staged_at = now() - interval '2 days'`;
    await sweepOrphans({ ...test.services, database: test.database.owner });
    const kept: Uint8Array[] = [];
    for await (const chunk of (await read(triage)).bytes) kept.push(chunk);
    const { format, width, exif, xmp, iptc, icc } = await sharp(Buffer.concat(kept)).metadata();
    expect({ format, width, exif, xmp, iptc, icc }).toEqual({ format: 'jpeg', width: 40 });
  });

  it('is opened by the offices, and by nobody else', async () => {
    for (const actor of [triage, discipline])
      expect(await read(actor)).toMatchObject({ fileName: 'IMG_0412.jpg', mediaType: 'image/jpeg' });
    for (const actor of [citizen, unitHead])
      await expect(read(actor)).rejects.toMatchObject({ publicError: { code: 'notFound' } });
  });

  it('stands beside its words where the offices read them, and not where the unit reads', async () => {
    const { saidInWords } = await readMeasureFile(test.services, triage, measureId);
    expect(saidInWords).toMatchObject([{ answer: 'no', words, files: [{ attachmentId: photoId }] }]);
    expect((await readMeasureFile(test.services, unitHead, measureId)).saidInWords).toBeNull();
  });

  it('is never on the public page, nor are its words', async () => {
    await refreshCounts({ ...test.services, moment: new Date(Date.now() + 86_400_000) });
    const page = JSON.stringify(await readMeasurePage(test.services, measureId));
    expect(page).not.toContain(photoId);
    expect(page).not.toContain(words);
  });

  it('belongs to one answer: a second one that names it is told so, and is not counted', async () => {
    await expect(answer({ attachmentIds: [photoId] })).rejects.toMatchObject({
      publicError: { fields: [{ field: 'attachmentIds', problem: 'expired' }] },
    });
    expect(await test.database.owner.prisma.verification.count()).toBe(1);
  });
});
