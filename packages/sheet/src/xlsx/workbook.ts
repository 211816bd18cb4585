import { posix } from 'node:path';
import { SheetFault, type SheetLimits } from '../sheet.ts';
import { walkWhole } from './walk-xml.ts';
import type { ZipParts } from './zip-parts.ts';

export type Workbook = {
  readonly sheetName: string;
  /** The part that holds the first visible sheet. */
  readonly sheetPart: string;
  readonly from1904: boolean;
  readonly strings: readonly string[];
  /** By style number: what a number means. */
  readonly formats: readonly NumberFormat[];
};

/** `padded`: with so many digits, zeros in front. */
export type NumberFormat = 'plain' | 'date' | { readonly padded: number };

/** Reads what a sheet needs beside itself. Throws `SheetFault`. */
export async function readWorkbook(zip: ZipParts, limits: SheetLimits): Promise<Workbook> {
  const root = (await targets(zip, '_rels/.rels', '')).find(({ type }) => type.endsWith('/officeDocument'));
  if (!root || !zip.has(root.part)) throw new SheetFault('unknownType');
  const folder = posix.dirname(root.part);
  const related = await targets(zip, `${folder}/_rels/${posix.basename(root.part)}.rels`, folder);
  const partOf = (end: string) => related.find(({ type }) => type.endsWith(end))?.part;
  const { sheet, from1904 } = await firstSheet(zip, root.part);
  const sheetPart = related.find(({ id }) => id === sheet.id)?.part;
  if (!sheetPart || !zip.has(sheetPart)) throw new SheetFault('noSheet');
  const strings = partOf('/sharedStrings');
  const styles = partOf('/styles');
  return {
    ...{ sheetName: sheet.name, sheetPart, from1904 },
    strings: strings && zip.has(strings) ? await readStrings(zip, strings, limits) : [],
    formats: styles && zip.has(styles) ? await readFormats(zip, styles) : [],
  };
}

type Target = { readonly id: string; readonly type: string; readonly part: string };

async function targets(zip: ZipParts, part: string, folder: string): Promise<Target[]> {
  if (!zip.has(part)) throw new SheetFault('unknownType');
  const found: Target[] = [];
  await walkWhole(zip.read(part), {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const path = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      found.push({ id: Id, type: Type, part: path });
    },
  });
  return found;
}

async function firstSheet(zip: ZipParts, part: string) {
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  let from1904 = false;
  await walkWhole(zip.read(part), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? '';
      sheets.push({ name: attributes.name ?? '', id, hidden: (attributes.state ?? 'visible') !== 'visible' });
    },
  });
  const sheet = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  if (!sheet) throw new SheetFault('noSheet');
  return { sheet, from1904 };
}

async function readStrings(zip: ZipParts, part: string, limits: SheetLimits): Promise<string[]> {
  const strings: string[] = [];
  let text: string | null = null;
  let readings = 0;
  let inText = false;
  await walkWhole(zip.read(part), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') readings += 1;
      inText = name === 't' && readings === 0;
    },
    text: (piece) => {
      if (inText && text !== null) text += piece;
    },
    close: (name) => {
      inText = false;
      if (name === 'rPh') readings -= 1;
      if (name !== 'si' || text === null) return;
      if (text.length > limits.cell) throw new SheetFault('cellTooLong');
      strings.push(text);
      text = null;
    },
  });
  return strings;
}

/** Numbers of the formats for dates and times that every spreadsheet has by itself, the Chinese ones among them. */
const OWN_DATES = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
  55, 56, 57, 58,
]);

async function readFormats(zip: ZipParts, part: string): Promise<NumberFormat[]> {
  const codes = new Map<string, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  await walkWhole(zip.read(part), {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) formats.push(formatOf(attributes.numFmtId ?? '0', codes));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

function formatOf(id: string, codes: ReadonlyMap<string, string>): NumberFormat {
  if (OWN_DATES.has(Number(id))) return 'date';
  const code = codes.get(id);
  if (code === undefined) return 'plain';
  if (/^0{2,20}$/.test(code)) return { padded: code.length };
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare) ? 'date' : 'plain';
}
