import { decodeText } from '../csv/decode-text.ts';
import { usualLimits } from '../sheet.ts';
import { openZip } from '../xlsx/zip-parts.ts';

/** How a cell can begin that a spreadsheet computes, or that it computes after dropping what stands before it. */
export const formulaStarts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'] as const;

export type WrittenCells = { readonly texts: readonly string[]; readonly formulas: number };

/** The texts of a written CSV or XLSX file exactly as they stand in it, and how many cells would be computed. Numbers are left out. */
export async function cellsAsWritten(bytes: Uint8Array): Promise<WrittenCells> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? cellsOfXlsx(bytes) : cellsOfCsv(decodeText(bytes).text);
}

async function cellsOfXlsx(bytes: Uint8Array): Promise<WrittenCells> {
  const zip = await openZip(bytes, usualLimits);
  let xml = '';
  for await (const piece of zip.read('xl/worksheets/sheet1.xml')) xml += piece;
  const texts = [...xml.matchAll(/<t(?: [^>]*)?>([\s\S]*?)<\/t>/g)].map(([, text = '']) => unescaped(text));
  return { texts, formulas: [...xml.matchAll(/<f[ >/]/g)].length };
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#13;': '\r',
  '&amp;': '&',
};
const unescaped = (text: string) =>
  text.replace(/&(lt|gt|quot|#13|amp);/g, (entity) => entities[entity] ?? '');

/** In a CSV a cell is computed by how it begins, in quotes or not; what stands without quotes is no text, but a bare number. */
function cellsOfCsv(text: string): WrittenCells {
  const fields = [...text.matchAll(/"((?:[^"]|"")*)"|([^",;\r\n\t]+)/g)];
  const texts = fields.map(([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare);
  const isFormula = (one: string) =>
    formulaStarts.some((start) => one.startsWith(start)) && !/^-?\d+(\.\d+)?$/.test(one);
  return { texts, formulas: texts.filter(isFormula).length };
}
