import { insideOf, waysToWrite } from '@huiyin/pdf/testing/pdf-words';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { type Staged, stageAttachment } from './stage-attachment.ts';
import { type HostileFile, hostileFiles } from './testing/hostile-files.ts';

let test: TestServices;
let files: HostileFile[];
beforeAll(async () => {
  test = await openTestServices();
  files = await hostileFiles();
});
afterAll(() => test.close());

async function* bytesOf(bytes: Uint8Array) {
  yield bytes;
}

const stage = ({ name, bytes }: HostileFile): Promise<Staged> =>
  stageAttachment(test.services, { fileName: name, bytes: bytesOf(bytes) });

async function keptOf(attachmentId: string): Promise<Buffer> {
  const row = await test.database.owner.prisma.attachment.findFirstOrThrow({ where: { id: attachmentId } });
  const parts: Uint8Array[] = [];
  for await (const part of await test.services.files.read(row.storedAs)) parts.push(part);
  return Buffer.concat(parts);
}

describe('files that somebody sends on purpose', () => {
  it('are at least eighty, each refused or made harmless: a picture encoded anew, or a PDF for download', async () => {
    expect(files.length).toBeGreaterThanOrEqual(80);
    const kept = { 'image/jpeg': 0, 'application/pdf': 0, refused: 0 };
    for (const file of files) {
      const staged = await stage(file);
      if (!staged.ok) {
        kept.refused += 1;
        continue;
      }
      const { fileName, mediaType, attachmentId } = staged.attachment;
      expect(['image/jpeg', 'application/pdf'], file.what).toContain(mediaType);
      kept[mediaType as 'image/jpeg'] += 1;
      expect(fileName, file.what).toMatch(/^[^/\\\p{Cc}\p{Cf}]{1,84}\.(jpg|pdf)$/u);
      const bytes = await keptOf(attachmentId);
      if (mediaType === 'image/jpeg') await expectClean(bytes, file.what);
      else expectNothingTold(bytes, file.what);
    }
    expect(kept.refused).toBeGreaterThan(40);
    expect(kept['image/jpeg']).toBeGreaterThan(20);
    expect(kept['application/pdf']).toBeGreaterThan(10);
  }, 120_000);

  it('as drawings, pages, programs and archives are refused whatever they are called', async () => {
    for (const file of files.filter(({ what }) =>
      /drawing|page$|script$|program|zip|bomb|flash/.test(what),
    )) {
      const staged = await stage(file);
      if (/^(JPEG|PNG|WebP|PDF)/.test(file.what)) continue;
      expect(staged.ok, file.what).toBe(false);
    }
  });
});

/** A picture and nothing else: no place, no name, no word that came along. */
async function expectClean(bytes: Buffer, what: string): Promise<void> {
  const { format, exif, xmp, iptc, icc } = await sharp(bytes).metadata();
  expect([format, exif, xmp, iptc, icc], what).toEqual(['jpeg', undefined, undefined, undefined, undefined]);
  for (const words of ['机主张三', '<script', 'CameraMaker', 'GPS', 'PK\u0003\u0004'])
    expect(bytes.includes(words), what).toBe(false);
}

/** A PDF that says what its pages say. */
function expectNothingTold(bytes: Uint8Array, what: string): void {
  const inside = insideOf(bytes);
  for (const words of [
    ...[
      'CameraMaker',
      '<script',
      'app.alert',
      '/JavaScript',
      '/EmbeddedFile',
      '/Metadata',
      '/Thumb',
      'GPS',
      'Exif',
    ],
    ...waysToWrite('机主张三'),
  ])
    expect(inside.includes(words), `${what}: ${words}`).toBe(false);
}
