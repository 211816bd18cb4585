import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { makeXlsx, partsOfXlsx } from './make-xlsx.ts';

const MEBIBYTE = 1024 * 1024;
const piece = Buffer.alloc(MEBIBYTE, 'A');

/** A workbook with one cell of so many MiB, and of so many that do not shrink, by which the ratio looks harmless. */
export async function makeBomb({ grown, solid }: { grown: number; solid: number }): Promise<Uint8Array> {
  const [head = '', foot = ''] =
    partsOfXlsx({ rows: '|' })['xl/worksheets/sheet1.xml']?.toString().split('|') ?? [];
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(partsOfXlsx({ rows: '' })))
    if (name !== 'xl/worksheets/sheet1.xml') zip.addBuffer(Buffer.from(content), name);
  zip.addReadStream(Readable.from(sheet()), 'xl/worksheets/sheet1.xml');
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));

  function* sheet() {
    yield Buffer.from(`${head}<!--`);
    for (let n = 0; n < solid; n += 1) yield Buffer.from(randomBytes(MEBIBYTE / 2).toString('hex'));
    yield Buffer.from('--><row><c t="inlineStr"><is><t>');
    for (let n = 0; n < grown; n += 1) yield piece;
    yield Buffer.from(`</t></is></c></row>${foot}`);
  }
}

/** A small workbook of so many rows, each cell of which is the same long word. */
export async function makeEcho({ rows, columns }: { rows: number; columns: number }): Promise<Uint8Array> {
  const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(columns)}</row>`;
  return makeXlsx({ rows: row.repeat(rows), strings: [`<t>${'字'.repeat(32_000)}</t>`] });
}
