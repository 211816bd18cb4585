import type { StagedAttachment } from '@huiyin/contract/case/submit-case';
import type { FieldProblem } from '@huiyin/contract/errors';
import { fileTypeFromBuffer } from 'file-type';
import { scanFile } from '../scan/scan-file.ts';
import type { Services } from '../services.ts';
import { cleanPdf } from './clean-pdf.ts';
import { cleanPicture } from './clean-picture.ts';

export type Staged =
  | { readonly ok: true; readonly attachment: StagedAttachment }
  | { readonly ok: false; readonly problem: FieldProblem };

const mostBytes = 10 * 1024 * 1024;
const pictures = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'];

/**
 * Takes in one photo or PDF (10 MB) before a case exists: its type is judged by content, the scanner is shown it as it was sent, and
 * a picture is encoded anew and a PDF written anew, both without metadata, before anything is kept. A case claims it when it is submitted; what no case claims is swept after a day.
 */
export async function stageAttachment(
  services: Services,
  file: { fileName: string; bytes: AsyncIterable<Uint8Array> },
): Promise<Staged> {
  const bytes = await gather(file.bytes);
  if (!bytes) return { ok: false, problem: 'tooLarge' };
  const type = await fileTypeFromBuffer(bytes);
  const isPdf = type?.mime === 'application/pdf';
  if (!type || !(isPdf || pictures.includes(type.mime))) return { ok: false, problem: 'typeNotAllowed' };
  const fault = await scanFile(services, bytes);
  if (fault) return { ok: false, problem: fault };
  const cleaned = await (isPdf ? cleanPdf(bytes) : cleanPicture(bytes, type.mime)).catch(() => null);
  if (!cleaned) return { ok: false, problem: 'unreadable' };
  return stage(services, file.fileName, isPdf ? 'application/pdf' : 'image/jpeg', cleaned);
}

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > mostBytes) return null;
    parts.push(chunk);
  }
  return size === 0 ? new Uint8Array() : Buffer.concat(parts);
}

async function stage(
  services: Services,
  name: string,
  mediaType: string,
  bytes: Uint8Array,
): Promise<Staged> {
  const storedAs = await services.files.keep(bytes);
  const fileName = plainName(name, mediaType);
  const { id } = await services.database.prisma.attachment.create({
    data: { jurisdictionId: services.jurisdictionId, fileName, mediaType, bytes: bytes.byteLength, storedAs },
    select: { id: true },
  });
  return { ok: true, attachment: { attachmentId: id, fileName, mediaType, bytes: bytes.byteLength } };
}

/** The last part of the name, without control characters, with the ending that the content has. */
function plainName(name: string, mediaType: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .slice(0, 80);
  return `${stem || 'attachment'}${mediaType === 'application/pdf' ? '.pdf' : '.jpg'}`;
}
