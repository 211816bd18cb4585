import { type ImportResultRow, readImportResults } from '@huiyin/db/sql/read-import-results';
import type { StaffActor } from '@huiyin/domain/case/actor';
import type { CaseState, Outcome } from '@huiyin/domain/case/states';
import type { ImportField } from '@huiyin/domain/import/columns';
import type { RowProblemCode } from '@huiyin/domain/import/judge-row';
import { type WrittenSheet, writeSheet } from '@huiyin/sheet/write-sheet';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { type ImportRecord, importOf } from './import-of.ts';

export type ResultHeading =
  | 'caseNumber'
  | 'sourceState'
  | 'reply'
  | 'outcome'
  | 'acceptedOn'
  | 'answeredOn'
  | 'closedOn';

/** The words that go into the file. */
export type ResultWords = {
  readonly states: Readonly<Record<CaseState, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly headings: Readonly<Record<ResultHeading, string>>;
  readonly problems: Readonly<Record<RowProblemCode, string>>;
  readonly problemHeading: string;
};

type Wanted = {
  readonly importId: string;
  /** `refused`: only the rows that made no case, with the reason in a last column, to be mended and brought in again. */
  readonly only: 'all' | 'refused';
  readonly words: ResultWords;
};

/**
 * The rows of an import as a file in the layout they came in, with what came of them: columns for results that the file had are
 * filled, the others stand after its own. Leaves out what the actor may not see. Fails with `forbidden` or `notFound`.
 */
export async function exportImport(
  services: Services,
  actor: StaffActor,
  { importId, only, words }: Wanted,
): Promise<WrittenSheet & { readonly fileName: string }> {
  const { of, rows } = await inTransaction(services, async (scene) => {
    const record = await importOf(scene, actor, importId);
    const { tx, jurisdictionId } = scene;
    const read = await readImportResults(tx, { jurisdictionId, importId, actor, only });
    await noteAudit(scene, actor, {
      ...{ action: only === 'all' ? 'import.export' : 'import.exportRefused', subjectKind: 'import' },
      ...{ subjectId: importId, detail: { rows: read.length } },
    });
    return { of: record, rows: read };
  });
  const table = only === 'all' ? withResults(of, rows, words) : withReasons(of, rows, words);
  const written = await writeSheet(of.form, table);
  return { ...written, fileName: `${of.fileName.replace(/\.[^.]*$/, '')}.${written.extension}` };
}

/** In this order after the file's own columns. */
const resultOrder: readonly ResultHeading[] = [
  ...(['caseNumber', 'sourceState', 'reply', 'outcome', 'acceptedOn', 'answeredOn', 'closedOn'] as const),
];

function* withResults(
  of: ImportRecord,
  rows: readonly ImportResultRow[],
  words: ResultWords,
): Iterable<readonly string[]> {
  const added = resultOrder.filter((field) => !of.columns.includes(field));
  yield* of.preamble;
  yield [...of.headings, ...added.map((field) => words.headings[field])];
  for (const row of rows) {
    const results = resultsOf(row, words);
    const own = of.headings.map((_, index) => {
      const field = of.columns[index];
      // What the source wrote stays where nothing has come of the row yet.
      return (field && results[field]) || (row.cells[index] ?? '');
    });
    yield [...own, ...added.map((field) => results[field] ?? '')];
  }
}

function* withReasons(
  of: ImportRecord,
  rows: readonly ImportResultRow[],
  words: ResultWords,
): Iterable<readonly string[]> {
  yield* of.preamble;
  yield [...of.headings, words.problemHeading];
  for (const { cells, problems } of rows) {
    const reasons = problems.map(
      ({ column, problem }) => `${of.headings[column] ?? ''}：${words.problems[problem]}`,
    );
    yield [...of.headings.map((_, index) => cells[index] ?? ''), reasons.join('；')];
  }
}

/** Contact cells were emptied when the case was made, and come from there; those of a sealed contact stay empty. */
function resultsOf(
  row: ImportResultRow,
  { states, outcomes }: ResultWords,
): Partial<Record<ImportField, string>> {
  if (row.state === null) return {};
  return {
    name: row.contactName ?? '',
    telephone: row.contactTelephone ?? '',
    caseNumber: row.caseNumber ?? '',
    sourceState: states[row.state],
    reply: row.reply?.text ?? '',
    outcome: row.reply ? outcomes[row.reply.outcome] : '',
    acceptedOn: row.acceptedOn ?? '',
    answeredOn: row.answeredOn ?? '',
    closedOn: row.closedOn ?? '',
  };
}
