import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { docx, paragraph, zip } from './docx/testing/word-files.ts';
import { largestOriginal, longestOriginal, readOriginal } from './read-original.ts';

const sentence = '关于“道路破损”问题的整改。';
const bytesOf = (...codes: number[]): Uint8Array => Uint8Array.from(codes);

describe('text files', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(sentence)],
    ['utf-8', new TextEncoder().encode(`\uFEFF${sentence}`)],
    ['utf-16le', new Uint8Array(Buffer.from(`\uFEFF${sentence}`, 'utf16le'))],
    ['utf-16be', new Uint8Array(Buffer.from(`\uFEFF${sentence}`, 'utf16le').swap16())],
  ])('are read as %s, without the byte order mark', async (encoding, bytes) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const reading = await readOriginal(bytes, '通报.txt');
    expect(reading).toMatchObject({ ok: true, text: sentence, encoding, sha256, byteLength: bytes.length });
  });

  it('are read as GB18030 where they are not UTF-8', async () => {
    const reading = await readOriginal(bytesOf(0xd5, 0xfb, 0xb8, 0xc4), 'report.TXT');
    expect(reading).toMatchObject({ ok: true, text: '整改', encoding: 'gb18030' });
  });

  it.each([
    ['empty', new Uint8Array(), 'a.txt'],
    ['unknownType', bytesOf(65), 'a.pdf'],
    ['unknownType', bytesOf(65), 'docx'],
    ['tooLarge', new Uint8Array(largestOriginal + 1), 'a.txt'],
    ['tooLong', new TextEncoder().encode('整'.repeat(longestOriginal + 1)), 'a.txt'],
    ['unreadableText', bytesOf(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'a.txt'],
    ['unreadableText', bytesOf(0xff, 0xfe, 0x41), 'a.txt'],
    ['notDocx', bytesOf(65, 66, 67), 'a.docx'],
    ['notDocx', zip({ 'hello.txt': 'x' }), 'a.docx'],
    ['damagedDocx', docx(paragraph('x')).slice(0, 300), 'a.docx'],
    ['damagedDocx', zip({ '[Content_Types].xml': '<', 'word/document.xml': '<w:oops' }), 'a.docx'],
    [
      'docxTooLarge',
      zip({ '[Content_Types].xml': '', 'word/document.xml': ' '.repeat(25 * 1024 * 1024) }),
      'a.docx',
    ],
  ])('are refused as %s in one sentence', async (fault, bytes, name) => {
    const reading = await readOriginal(bytes, name);
    expect(reading).toMatchObject({ ok: false, fault });
    expect(reading.ok ? '' : reading.message).toMatch(/。$/);
  });
});
