import { createHash } from 'node:crypto';
import { cleanPicture } from '@huiyin/services/submission/clean-picture';
import sharp from 'sharp';
import type { SeededRandom } from '../random.ts';

/** A file to attach, and the SHA-256 that the portal's own copy of it must have: a picture is encoded anew, a PDF is not. */
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
    files.push(await picture(random, index), pdf(random, index));
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

function pdf(random: SeededRandom, index: number): InventedFile {
  const head = new TextEncoder().encode('%PDF-1.7\n');
  const body = random.bytes(20_000 + random.below(200_000));
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return { name: `材料${index}.pdf`, mediaType: 'application/pdf', bytes, keptAs: sha256(bytes) };
}

/** SHA-256 in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
