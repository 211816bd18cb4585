import type { ImportCheck } from '@huiyin/contract/desk/imports';
import { repeatedLines } from '@huiyin/db/sql/write-import-rows';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { columnsFault } from '@huiyin/domain/import/columns';
import { type JudgedRow, judgeRow, type RowProblem } from '@huiyin/domain/import/judge-row';
import { invalid } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { type ImportRecord, importOf } from './import-of.ts';
import { judgeBy } from './judge-by.ts';

const rowsAtOnce = 1000;
const problemsShown = 200;

type Counts = {
  ready: number;
  known: number;
  refused: number;
  finished: number;
  contactHidden: number;
  first: string | null;
  last: string | null;
  problems: ImportCheck['problems'];
};

/**
 * A dry run: what would come of each row now, and why some would make no case. Writes nothing. Fails with `forbidden`, `notFound`,
 * or `invalid` on `columns` while those that are needed are not named.
 */
export async function checkImport(
  services: Services,
  actor: StaffActor,
  importId: string,
): Promise<ImportCheck> {
  return inTransaction(services, async (scene) => {
    const of = await importOf(scene, actor, importId);
    if (columnsFault(of.columns) !== null) throw invalid('columns', 'missing');
    const by = await judgeBy(services, scene, of);
    const twice = new Set(await repeatedLines(scene.tx, { ...scene, importId }, idColumn(of) + 1));
    const counts: Counts = {
      ...{ ready: 0, known: 0, refused: 0, finished: 0, contactHidden: 0 },
      ...{ first: null, last: null, problems: [] },
    };
    for (let after = 0; ; ) {
      const rows = await readRows(scene, importId, after);
      if (rows.length === 0) break;
      after = rows.at(-1)?.line ?? after;
      const judged = rows.map(({ line, cells, problems }) => ({
        line,
        row: refusedBefore(problems) ?? (twice.has(line) ? repeated(of) : judgeRow(cells, by)),
      }));
      const known = await knownIds(scene, of, judged);
      for (const one of judged) count(counts, of, { ...one, known });
    }
    return counts;
  });
}

/** What was found when the file was read in. */
function refusedBefore(kept: unknown): JudgedRow | null {
  const problems = kept as RowProblem[];
  return problems.length > 0 ? { is: 'refused', problems } : null;
}

/** That the id of a row stands in an earlier line already. */
export const repeated = (of: ImportRecord): JudgedRow => ({
  is: 'refused',
  problems: [{ column: idColumn(of), problem: 'sourceIdTwice' }],
});

const idColumn = ({ columns }: ImportRecord): number => columns.indexOf('sourceId');

function readRows({ tx, jurisdictionId }: Scene, importId: string, after: number) {
  return tx.importRow.findMany({
    where: { jurisdictionId, importId, line: { gt: after } },
    orderBy: { line: 'asc' },
    take: rowsAtOnce,
    select: { line: true, cells: true, problems: true },
  });
}

async function knownIds(
  { tx, jurisdictionId }: Scene,
  { source }: ImportRecord,
  judged: readonly { row: JudgedRow }[],
): Promise<Set<string>> {
  const ids = judged.flatMap(({ row }) => (row.is === 'ready' ? [row.row.sourceId] : []));
  const found = await tx.caseSource.findMany({
    where: { jurisdictionId, source, sourceId: { in: ids } },
    select: { sourceId: true },
  });
  return new Set(found.map(({ sourceId }) => sourceId));
}

type Judged = { readonly line: number; readonly row: JudgedRow; readonly known: ReadonlySet<string> };

function count(counts: Counts, of: ImportRecord, { line, row, known }: Judged): void {
  if (row.is === 'refused') {
    counts.refused += 1;
    if (counts.problems.length < problemsShown)
      counts.problems.push({ line, problems: named(of, row.problems) });
  } else if (known.has(row.row.sourceId)) counts.known += 1;
  else {
    if (row.row.settledOn === null) counts.ready += 1;
    else counts.finished += 1;
    if (row.contactHidden) counts.contactHidden += 1;
    const day = row.row.receivedAt.slice(0, 10);
    if (counts.first === null || day < counts.first) counts.first = day;
    if (counts.last === null || day > counts.last) counts.last = day;
  }
}

/** Problems with the headings of their columns. */
export function named(
  { headings }: Pick<ImportRecord, 'headings'>,
  problems: readonly RowProblem[],
): { column: string; problem: RowProblem['problem'] }[] {
  return problems.map(({ column, problem }) => ({ column: headings[column] ?? '', problem }));
}
