import { createHash } from 'node:crypto';
import type { ImportFault } from '@huiyin/contract/desk/imports';
import { type NewImportRow, writeImportRows } from '@huiyin/db/sql/write-import-rows';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { findHeadings, guessColumns, plainHeading } from '@huiyin/domain/import/guess-columns';
import { tipIn } from '@huiyin/domain/import/judge-row';
import { mayImport } from '@huiyin/domain/import/policy';
import { openSheet } from '@huiyin/sheet/open-sheet';
import { SheetFault, type SheetForm, type SheetRow } from '@huiyin/sheet/sheet';
import { readsLikeTip } from '@huiyin/text/recognise-kind';
import { forbidden } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inOneTransaction } from '../one-transaction.ts';
import { scanFile } from '../scan/scan-file.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { columnsFrom, columnsToKeep } from './import-of.ts';

export type OpenedImport =
  | { readonly ok: true; readonly importId: string; readonly rows: number }
  | ({ readonly ok: false } & ImportFault);

type Given = { readonly fileName: string; readonly bytes: Uint8Array };
/** Headings stand among the first rows. */
const firstRows = 15;
const rowsAtOnce = 1000;
/** Characters written at once; one statement holds no more than 256 MB. */
const textAtOnce = 4 * 1024 * 1024;

/**
 * Reads a file of work orders in as a draft; nothing becomes a case yet. Columns and source are those of the last file with the
 * same headings, or guessed. Answers with the fault of a file that cannot be read or kept. Fails with `forbidden`.
 */
export async function openImport(services: Services, actor: StaffActor, given: Given): Promise<OpenedImport> {
  if (!mayImport(actor)) throw forbidden();
  try {
    const { form, rows } = await openSheet(given.bytes);
    const fault = await scanFile(services, given.bytes);
    if (fault) return { ok: false, problem: fault, line: null };
    return await inOneTransaction(services, { seconds: 120 }, (inside) =>
      keepFile(inside, actor, { fileName: given.fileName, form, rows }),
    );
  } catch (error) {
    if (error instanceof SheetFault) return { ok: false, problem: error.code, line: error.line };
    if (error instanceof NothingInIt) return { ok: false, problem: error.problem, line: null };
    throw error;
  }
}

class NothingInIt extends Error {
  readonly problem: 'noHeadings' | 'noRows';
  constructor(problem: 'noHeadings' | 'noRows') {
    super(problem);
    this.problem = problem;
  }
}

type Read = {
  readonly fileName: string;
  readonly form: SheetForm;
  readonly rows: AsyncIterable<SheetRow>;
};

async function keepFile(
  services: Services,
  actor: StaffActor,
  { fileName, form, rows }: Read,
): Promise<OpenedImport> {
  const waiting = rows[Symbol.asyncIterator]();
  const first = await take(waiting, firstRows);
  const at = findHeadings(first.map(({ cells }) => cells));
  const headings = at === null ? undefined : first[at]?.cells.map((cell) => cell.trim());
  if (at === null || !headings) throw new NothingInIt('noHeadings');
  const { importId, idColumn } = await writeImport(services, actor, {
    ...{ fileName, form, headings, preamble: first.slice(0, at).map(({ cells }) => cells) },
  });
  const of = { jurisdictionId: services.jurisdictionId, importId };
  let count = 0;
  for (
    let page = first.slice(at + 1);
    page.length > 0 || count === 0;
    page = await take(waiting, rowsAtOnce, textAtOnce)
  ) {
    if (page.length === 0) break;
    count += page.length;
    const kept = page.map((row) => keptRow(row, idColumn));
    await inTransaction(services, ({ tx }) => writeImportRows(tx, of, kept));
  }
  if (count === 0) throw new NothingInIt('noRows');
  await inTransaction(services, async (scene) => {
    await scene.tx.caseImport.updateMany({
      where: { jurisdictionId: of.jurisdictionId, id: importId },
      data: { rowCount: count },
    });
    const subject = { subjectKind: 'import', subjectId: importId };
    await noteAudit(scene, actor, { action: 'import.open', ...subject, detail: { rows: count } });
  });
  return { ok: true, importId, rows: count };
}

/** A row as it is kept: of a tip about somebody's misconduct nothing but the source's number, and that it was refused. */
function keptRow({ line, cells }: SheetRow, idColumn: number): NewImportRow {
  const kept = cells.map(storable);
  const tip = tipIn(kept, readsLikeTip);
  if (!tip) return { line, cells: kept, problems: [] };
  return { line, cells: kept.map((cell, index) => (index === idColumn ? cell : '')), problems: [tip] };
}

type ToWrite = {
  readonly fileName: string;
  readonly form: SheetForm;
  readonly headings: readonly string[];
  readonly preamble: readonly (readonly string[])[];
};

async function writeImport(
  services: Services,
  actor: StaffActor,
  file: ToWrite,
): Promise<{ importId: string; idColumn: number }> {
  const headings = file.headings.map(storable);
  const headingsHash = hashOf(headings);
  const columns = columnsToKeep(guessColumns(headings));
  return inTransaction(services, async ({ tx, jurisdictionId, now }) => {
    const known = await tx.importLayout.findUnique({
      where: { jurisdictionId_headingsHash: { jurisdictionId, headingsHash } },
      select: { source: true, channel: true, columns: true },
    });
    const { id } = await tx.caseImport.create({
      data: {
        ...{ jurisdictionId, headings, headingsHash, createdBy: actor.staffId, createdAt: now },
        fileName: plainName(file.fileName),
        form: file.form,
        preamble: file.preamble.map((cells) => cells.map(storable)),
        ...(known ?? { columns }),
      },
      select: { id: true },
    });
    return { importId: id, idColumn: columnsFrom(known?.columns ?? columns).indexOf('sourceId') };
  });
}

/** The next rows, so many or so many characters of them. */
async function take(
  rows: AsyncIterator<SheetRow>,
  count: number,
  most = Number.POSITIVE_INFINITY,
): Promise<SheetRow[]> {
  const taken: SheetRow[] = [];
  let text = 0;
  while (taken.length < count && text < most) {
    const next = await rows.next();
    if (next.done) break;
    taken.push(next.value);
    text += next.value.cells.reduce((sum, cell) => sum + cell.length, 0);
  }
  return taken;
}

function hashOf(headings: readonly string[]): Uint8Array<ArrayBuffer> {
  const text = headings.map(plainHeading).join('\u0001');
  return new Uint8Array(createHash('sha256').update(text).digest());
}

/** The database takes no NUL, and no half of a character. */
const storable = (cell: string): string => cell.replaceAll('\0', '').replace(/\p{Cs}/gu, '\uFFFD');

function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return storable(last.replace(/[\p{Cc}\p{Cf}]/gu, '')).slice(0, 120) || '来件.csv';
}
