import { createHash } from 'node:crypto';
import { cleanPdf } from '@huiyin/services/submission/clean-pdf';
import { cleanPicture } from '@huiyin/services/submission/clean-picture';
import sharp from 'sharp';
import type { SeededRandom } from '../random.ts';

/** A file to attach, and the SHA-256 that the portal's own copy of it must have: a picture is encoded anew, a PDF written anew. */
export type InventedFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly keptAs: string;
};

/** `count` pictures of 480 by 360 pixels and as many PDFs of 20 to 220 KB. */
export async function inventFiles(random: SeededRandom, count: number): Promise<readonly InventedFile[]> {
  const files: InventedFile[] = [];
  for (let index = 0; index < count; index += 1) {
    files.push(await picture(random, index), await pdf(random, index));
  }
  return files;
}

async function picture(random: SeededRandom, index: number): Promise<InventedFile> {
  const size = { width: 480, height: 360, channels: 3 } as const;
  const noise = random.bytes(48 * 36 * 3);
  const coarse = sharp(noise, { raw: { width: 48, height: 36, channels: 3 } });
  const bytes = new Uint8Array(await coarse.resize(size.width, size.height).jpeg().toBuffer());
  const keptAs = sha256(await cleanPicture(bytes, 'image/jpeg'));
  return { name: `照片${index}.jpg`, mediaType: 'image/jpeg', bytes, keptAs };
}

async function pdf(random: SeededRandom, index: number): Promise<InventedFile> {
  const content = random.bytes(20_000 + random.below(200_000));
  const head = `%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>endobj
4 0 obj<</Length ${content.length}>>stream
`;
  const parts = [head, content, '\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'];
  const bytes = new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))));
  const keptAs = sha256(await cleanPdf(bytes));
  return { name: `材料${index}.pdf`, mediaType: 'application/pdf', bytes, keptAs };
}

/** SHA-256 in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
