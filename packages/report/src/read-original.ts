import { createHash } from 'node:crypto';
import { decodeText, type TextEncoding } from './decode.ts';
import { type DocxFault, readDocx } from './docx/docx-text.ts';

/** Why an original could not be read; the list is closed. */
export type OriginalFault = 'empty' | 'tooLarge' | 'tooLong' | 'unknownType' | 'unreadableText' | DocxFault;

/**
 * `text` is what offsets count in, in UTF-16 code units: the file decoded and otherwise untouched (a byte order mark
 * is not part of it), for docx the extracted text. `sha256` is of the original bytes, in hexadecimal. `note` tells of
 * something that the text cannot hold.
 */
export type OriginalReading =
  | {
      ok: true;
      text: string;
      encoding: TextEncoding | 'docx';
      sha256: string;
      byteLength: number;
      note: string | null;
    }
  | { ok: false; fault: OriginalFault; message: string };

/** The largest file taken, in bytes. */
export const largestOriginal = 20 * 1024 * 1024;

/** The longest text taken, in UTF-16 code units: ten times the longest report, and read in a few seconds. */
export const longestOriginal = 500_000;

const messages: Record<OriginalFault, string> = {
  empty: '文件是空的。',
  tooLarge: '文件超过 20 MB，请拆分或另存为文本后再导入。',
  tooLong: '文件里的文字超过 50 万字，不像是一份通报；请核对文件，或拆分后再导入。',
  unknownType: '只能导入 .txt、.md 和 .docx 文件；旧版 .doc 请先另存为 .docx。',
  unreadableText: '无法识别文件的文字编码，请另存为 UTF-8 文本后再导入。',
  notDocx: '这不是 Word 文档（.docx），文件内容与扩展名不符。',
  damagedDocx: '这个 Word 文档已损坏，无法读取。',
  docxTooLarge: '这个 Word 文档解压后过大，为安全起见没有读取。',
};

/** Reads a report file. The caller keeps `bytes` as the original; a file that cannot be read gives a fault, never a throw. */
export async function readOriginal(bytes: Uint8Array, fileName: string): Promise<OriginalReading> {
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > largestOriginal) return refuse('tooLarge');
  const extension = /\.([A-Za-z0-9]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (extension === 'docx') {
    const docx = readDocx(bytes);
    return typeof docx === 'string'
      ? refuse(docx)
      : accept(bytes, { text: docx.text, encoding: 'docx', note: numberingNote(docx.unnumbered) });
  }
  if (!['txt', 'md', 'markdown', 'text'].includes(extension)) return refuse('unknownType');
  const decoded = decodeText(bytes);
  return decoded ? accept(bytes, { ...decoded, note: null }) : refuse('unreadableText');
}

function refuse(fault: OriginalFault): OriginalReading {
  return { ok: false, fault, message: messages[fault] };
}

type Accepted = Pick<Extract<OriginalReading, { ok: true }>, 'text' | 'encoding' | 'note'>;

function accept(bytes: Uint8Array, read: Accepted): OriginalReading {
  if (read.text.length > longestOriginal) return refuse('tooLong');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ok: true, ...read, sha256, byteLength: bytes.length };
}

function numberingNote(count: number): string | null {
  if (count === 0) return null;
  return `文档中有 ${count} 个段落的自动编号未能识别，没有读入；请核对编号，或另存为纯文本（.txt）后再导入。`;
}
