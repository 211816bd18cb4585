import type { ImportLine, ImportView, importProblems } from '@huiyin/contract/desk/imports';
import { countKeptRows, type KeptRows } from '@huiyin/db/sql/count-kept-rows';
import type { StaffActor } from '@huiyin/domain/case/actor';
import type { ImportChannel, ImportState } from '@huiyin/domain/import/columns';
import type { RowProblem } from '@huiyin/domain/import/judge-row';
import { mayImport } from '@huiyin/domain/import/policy';
import type { z } from 'zod';
import { noteReadings } from '../audit/note-readings.ts';
import { forbidden } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { named } from './check-import.ts';
import { importOf } from './import-of.ts';

const importsShown = 100;
const sampleRows = 3;
const problemsShown = 500;

/** The latest imports. Fails with `forbidden`. */
export async function listImports(services: Services, actor: StaffActor): Promise<ImportLine[]> {
  if (!mayImport(actor)) throw forbidden();
  return inTransaction(services, (scene) => readLines(scene, actor, {}));
}

/** One import with its columns and, of a draft, the first rows, which are on record as read. Fails with `forbidden` or `notFound`. */
export async function readImport(
  services: Services,
  actor: StaffActor,
  importId: string,
): Promise<ImportView> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const of = await importOf(scene, actor, importId);
    const [line] = await readLines(scene, actor, { id: importId });
    if (!line) throw forbidden();
    const sample = await tx.importRow.findMany({
      where: { jurisdictionId, importId },
      orderBy: { line: 'asc' },
      take: sampleRows,
      select: { cells: true },
    });
    const isDraft = of.state === 'draft';
    if (isDraft) await noteReadings(scene, actor, { action: 'import.read', subjectIds: [importId] });
    const layouts = await tx.importLayout.findMany({
      where: { jurisdictionId },
      orderBy: { usedAt: 'desc' },
      take: 50,
      select: { source: true, headingsHash: true },
    });
    const own = Buffer.from(of.headingsHash);
    return {
      ...line,
      kind: of.form.kind,
      encoding: of.form.kind === 'csv' ? of.form.encoding : null,
      headings: [...of.headings],
      columns: [...of.columns],
      remembered: layouts.some(({ headingsHash }) => own.equals(headingsHash)),
      sample: isDraft ? sample.map(({ cells }) => cells) : [],
      sources: [...new Set(layouts.map(({ source }) => source))],
    };
  });
}

/** The rows that made no case and why, at most 500. Fails with `forbidden` or `notFound`. */
export async function readImportProblems(
  services: Services,
  actor: StaffActor,
  importId: string,
): Promise<z.infer<typeof importProblems>> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const of = await importOf(scene, actor, importId);
    const rows = await tx.importRow.findMany({
      where: { jurisdictionId, importId, outcome: 'refused' },
      orderBy: { line: 'asc' },
      take: problemsShown,
      select: { line: true, problems: true },
    });
    return rows.map(({ line, problems }) => ({ line, problems: named(of, problems as RowProblem[]) }));
  });
}

/** A row whose case is kept from the actor is counted nowhere: what is in the list of cases and in the file adds up. */
async function readLines(
  { tx, jurisdictionId }: Scene,
  actor: StaffActor,
  which: { readonly id?: string },
): Promise<ImportLine[]> {
  const rows = await tx.caseImport.findMany({
    where: { jurisdictionId, ...which },
    orderBy: { createdAt: 'desc' },
    take: importsShown,
    select: {
      ...{ id: true, state: true, fileName: true, source: true, channel: true, rowCount: true, made: true },
      ...{ known: true, refused: true, finished: true, createdBy: true, createdAt: true },
      ...{ startedAt: true, endedAt: true },
    },
  });
  const people = await tx.staffMember.findMany({
    where: { jurisdictionId, id: { in: rows.map(({ createdBy }) => createdBy) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const importIds = rows.map(({ id }) => id);
  const kept = await countKeptRows(tx, { actor, jurisdictionId, importIds });
  return rows.map(({ id, createdBy, createdAt, startedAt, endedAt, ...row }) => ({
    ...shownOf(row, kept.find(({ importId }) => importId === id) ?? null),
    importId: id,
    state: row.state as ImportState,
    channel: row.channel as ImportChannel,
    by: names.get(createdBy) ?? '',
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  }));
}

type Counts = Pick<ImportLine, 'made' | 'known' | 'finished'> & { readonly rowCount: number };

function shownOf<Row extends Counts>({ rowCount, ...row }: Row, kept: KeptRows | null) {
  const { made, known, finished } = kept ?? { made: 0, known: 0, finished: 0 };
  return {
    ...row,
    rows: rowCount - made - known - finished,
    ...{ made: row.made - made, known: row.known - known, finished: row.finished - finished },
  };
}
