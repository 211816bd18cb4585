import type { FieldProblem } from '@huiyin/contract/errors';
import { type OriginalFault, readOriginal } from '@huiyin/report/read-original';
import { invalid } from '../failure.ts';
import { scanFile } from '../scan/scan-file.ts';
import type { Services } from '../services.ts';

export type DecodedFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What offsets count in. */
  readonly text: string;
  readonly sha256: string;
  readonly mediaType: string;
};

const largest = 10 * 1024 * 1024;

const problems: Readonly<Record<OriginalFault, FieldProblem>> = {
  empty: 'missing',
  tooLarge: 'tooLarge',
  tooLong: 'tooLong',
  docxTooLarge: 'tooLarge',
  unknownType: 'typeNotAllowed',
  notDocx: 'typeNotAllowed',
  unreadableText: 'unreadable',
  damagedDocx: 'unreadable',
};

/** The bytes of an uploaded report and its text; fails with `invalid` on `content`, naming why it cannot be read or kept. */
export async function decodeFile(
  services: Services,
  input: { fileName: string; content: string },
): Promise<DecodedFile> {
  const { fileName, content } = input;
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(content)) throw invalid('content', 'malformed');
  const bytes = new Uint8Array(Buffer.from(content, 'base64'));
  if (bytes.length > largest) throw invalid('content', 'tooLarge');
  const fault = await scanFile(services, bytes);
  if (fault) throw invalid('content', fault);
  const reading = await readOriginal(bytes, fileName);
  if (!reading.ok) throw invalid('content', problems[reading.fault]);
  const { text, sha256, encoding } = reading;
  // PostgreSQL keeps no NUL in text, and no text has one.
  if (text.includes('\0')) throw invalid('content', 'unreadable');
  return { bytes, text, sha256, mediaType: mediaTypeOf(fileName, encoding) };
}

function mediaTypeOf(fileName: string, encoding: string): string {
  if (encoding === 'docx') return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const kind = /\.(md|markdown)$/i.test(fileName) ? 'markdown' : 'plain';
  return `text/${kind}; charset=${encoding}`;
}
