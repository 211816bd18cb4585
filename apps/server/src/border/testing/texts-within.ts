import { inflateRawSync } from 'node:zlib';

/** All that somebody can read in an answer: the answer itself, and what is inside of each file that it carries in base64. */
export function textsWithin(body: string): string {
  const files = [...body.matchAll(/"((?:[A-Za-z0-9+/]{4}){10,}(?:[A-Za-z0-9+/]{2,3}={1,2})?)"/g)];
  return [body, ...files.map(([, text = '']) => textOfFile(Buffer.from(text, 'base64')))].join('\n');
}

/** The text of a file: of every entry where it is a zip (DOCX, XLSX), of every stream where it is a PDF. */
export function textOfFile(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return textOfZip(bytes);
  if (bytes.subarray(0, 4).toString('latin1') === '%PDF')
    throw new Error('A PDF: what stands in it has to be read some other way.');
  const [plain, wide] = [bytes.toString('utf8'), bytes.toString('utf16le')];
  return `${plain}\n${wide}\n${new TextDecoder('gb18030').decode(bytes)}`;
}

const ENTRY = Buffer.from('PK\u0001\u0002', 'latin1');

function textOfZip(zip: Buffer): string {
  const texts: string[] = [];
  for (let at = zip.indexOf(ENTRY); at >= 0; at = zip.indexOf(ENTRY, at + 4)) {
    const [method, packed, start] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt32LE(at + 42),
    ];
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const bytes = zip.subarray(from, from + packed);
    const text = (method === 8 ? inflateRawSync(bytes) : bytes).toString('utf8');
    // Words may be cut by the marks of their letters.
    texts.push(text, text.replace(/<[^>]*>/g, ''));
  }
  return texts.join('\n');
}
