import type { LetterFile } from '@huiyin/contract/desk/dispatch-letter';
import type { ImportedDuties } from '@huiyin/contract/desk/duty-import';
import type { DutyField } from '@huiyin/domain/close-out/duties';
import { type DutyCells, type DutyColumn, dutyColumns } from '@huiyin/domain/close-out/duty-rows';
import { openSheet } from '@huiyin/sheet/open-sheet';
import { SheetFault, type SheetRow, usualLimits } from '@huiyin/sheet/sheet';
import { writeSheet } from '@huiyin/sheet/write-sheet';

/** The headings of a duty list; a file may have them in any order and leave some out. */
const headings: Readonly<Record<DutyColumn, string>> = {
  number: '措施编号',
  title: '措施',
  leadLeader: '牵头领导',
  leadUnit: '牵头单位',
  participants: '参与单位',
  dueOn: '完成时限',
  criterion: '验收标准',
  reason: '时限变动理由',
  internalFields: '不公开的内容',
};

/** Names of the fields that may be kept internal, as a file writes them. */
export const fieldNames: ReadonlyMap<string, DutyField> = new Map([
  ['验收标准', 'criterion'],
  ['牵头单位', 'leadUnit'],
  ['参与单位', 'participants'],
  ['牵头领导', 'leadLeader'],
  ['完成时限', 'dueOn'],
]);

/** A list of measures has some hundred rows; what needs more than this is no such list. */
const limits = {
  ...usualLimits,
  bytes: 2 * 1024 * 1024,
  inflated: 20 * 1024 * 1024,
  rows: 2000,
  columns: 40,
};
const firstRows = 10;

type FileProblem = Extract<ImportedDuties, { ok: false }>;
export type DutyRow = { readonly line: number; readonly cells: DutyCells };

/** The rows of a duty list in a file; or why it is none. */
export async function readDutySheet(bytes: Uint8Array): Promise<readonly DutyRow[] | FileProblem> {
  try {
    const { rows } = await openSheet(bytes, limits);
    const read: SheetRow[] = [];
    for await (const row of rows) read.push(row);
    const at = read.slice(0, firstRows).findIndex(({ cells }) => cells.some(isNumberHeading));
    if (at < 0) return { ok: false, problem: 'noHeadings', line: null };
    const places = dutyColumns.map((column) =>
      (read[at]?.cells ?? []).findIndex((cell) => cell.trim() === headings[column]),
    );
    const cellsOf = (row: SheetRow) =>
      Object.fromEntries(
        dutyColumns.map((column, index) => [column, row.cells[places[index] ?? -1] ?? '']),
      ) as DutyCells;
    const found = read.slice(at + 1).map((row) => ({ line: row.line, cells: cellsOf(row) }));
    const written = found.filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== ''));
    return written.length === 0 ? { ok: false, problem: 'noRows', line: null } : written;
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error;
    const { code, line } = error;
    if (code === 'tooManyRows') return { ok: false, problem: 'tooManyRows', line };
    const isHuge = code === 'tooLarge' || code === 'expandsTooFar';
    return { ok: false, problem: isHuge ? 'tooLarge' : 'unreadable', line };
  }
}

const isNumberHeading = (cell: string) => cell.trim() === headings.number;

/** The list as it stands, as a workbook: the template to fill in. */
export async function writeDutySheet(rows: readonly DutyCells[], today: string): Promise<LetterFile> {
  const lines = [
    dutyColumns.map((column) => headings[column]),
    ...rows.map((row) => dutyColumns.map((column) => row[column])),
  ];
  const { bytes } = await writeSheet({ kind: 'xlsx', sheetName: '责任清单' }, lines);
  return { fileName: `责任清单-${today}.xlsx`, base64: Buffer.from(bytes).toString('base64') };
}
