import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseReport } from './parse-report.ts';
import { largestOriginal, readOriginal } from './read-original.ts';

const sentence = '关于“道路破损”问题的整改。';
const bytesOf = (...codes: number[]): Uint8Array => Uint8Array.from(codes);

/** A zip archive of the given parts, as Word writes it. */
function zip(parts: Record<string, string>): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const raw = Buffer.from(content);
    const data = deflateRawSync(raw);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(raw), 10);
    header.writeUInt32LE(data.length, 14);
    header.writeUInt32LE(raw.length, 18);
    header.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), header, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), header, tail, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...locals, list, Buffer.from('PK\u0005\u0006'), end]));
}

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (...texts: string[]): string => `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`;

function docx(body: string): Uint8Array {
  return zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
}

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
    ['unreadableText', bytesOf(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'a.txt'],
    ['unreadableText', bytesOf(0xff, 0xfe, 0x41), 'a.txt'],
    ['notDocx', bytesOf(65, 66, 67), 'a.docx'],
    ['notDocx', zip({ 'hello.txt': 'x' }), 'a.docx'],
    ['damagedDocx', docx(paragraph('x')).slice(0, 300), 'a.docx'],
    ['damagedDocx', zip({ '[Content_Types].xml': '<', 'word/document.xml': '<w:oops' }), 'a.docx'],
    [
      'docxTooLarge',
      zip({ '[Content_Types].xml': '', 'word/document.xml': ' '.repeat(17 * 1024 * 1024) }),
      'a.docx',
    ],
  ])('are refused as %s in one sentence', async (fault, bytes, name) => {
    const reading = await readOriginal(bytes, name);
    expect(reading).toMatchObject({ ok: false, fault });
    expect(reading.ok ? '' : reading.message).toMatch(/。$/);
  });
});

describe('Word documents', () => {
  it('give one line a paragraph and one row a line, with tabs between cells', async () => {
    const rows = `<w:tbl><w:tr>${cell('反馈问题')}${cell('整改措施')}${cell('责任单位')}</w:tr><w:tr>${cell('学位供给不足')}${cell('（1）新建学校。投用2所。', '（2）扩建学校。投用3所。')}${cell('教育局')}</w:tr></w:tbl>`;
    const reading = await readOriginal(docx(paragraph('澄溪县委巡察整改情况通报') + rows), 'a.docx');
    if (!reading.ok) throw new Error(reading.message);
    expect(reading.encoding).toBe('docx');
    expect(reading.text).toBe(
      '澄溪县委巡察整改情况通报\n反馈问题\t整改措施\t责任单位\n学位供给不足\t（1）新建学校。投用2所。\u2028（2）扩建学校。投用3所。\t教育局\n',
    );
    const [problem] = parseReport(reading.text).problems;
    expect(problem?.measures.map(({ number, title, unit }) => [number, title, unit])).toEqual([
      [1, '新建学校', '教育局'],
      [2, '扩建学校', '教育局'],
    ]);
  });

  it('say when numbers were generated by Word and are not in the text', async () => {
    const numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
    const reading = await readOriginal(docx(paragraph('修复道路', numbered)), 'a.docx');
    expect(reading).toMatchObject({ ok: true, text: '修复道路\n' });
  });
});
