import { ZipFile } from 'yazl';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type MadeWorkbook = {
  /** The elements inside `sheetData`. */
  readonly rows: string;
  readonly strings?: readonly string[];
  readonly formats?: string;
  readonly sheets?: string;
  readonly workbookPr?: string;
  readonly more?: Readonly<Record<string, string | Buffer>>;
};

/** A workbook as Excel lays it out, from the pieces a test is about. */
export const makeXlsx = (made: MadeWorkbook): Promise<Uint8Array> => zipOf(partsOfXlsx(made));

/** The files inside such a workbook. */
export function partsOfXlsx({ rows, strings, formats, sheets, workbookPr, more }: MadeWorkbook) {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const items = (strings ?? []).map((text) => `<si>${text}</si>`).join('');
  const parts: Record<string, string | Buffer> = {
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}">${workbookPr ?? ''}<sheets>${sheets ?? '<sheet name="工单" sheetId="1" r:id="s1"/>'}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('s1', 'worksheet', 'worksheets/sheet1.xml')}${relation('s2', 'sharedStrings', 'sharedStrings.xml')}${relation('s3', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${items}</sst>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${formats ?? ''}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  };
  return parts;
}

/** A zip of these files. */
export async function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}
