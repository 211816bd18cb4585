import type { RowProblem } from '@huiyin/domain/import/judge-row';
import type { Prisma } from '../generated/client.ts';

type OfImport = { readonly jurisdictionId: string; readonly importId: string };

export type NewImportRow = {
  readonly line: number;
  readonly cells: readonly string[];
  /** Why it will make no case, if that is known at once. */
  readonly problems: readonly RowProblem[];
};

/** Keeps rows of a file as they stood in it. */
export async function writeImportRows(
  tx: Prisma.TransactionClient,
  { jurisdictionId, importId }: OfImport,
  rows: readonly NewImportRow[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO import_row (jurisdiction_id, import_id, line, cells, outcome, problems)
    SELECT ${jurisdictionId}, ${importId}::uuid, t.line, t.cells, CASE WHEN t.problems <> '[]' THEN 'refused' END, t.problems
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS t(line integer, cells text[], problems jsonb)`;
}

export type RowOutcome = {
  readonly line: number;
  readonly problems: readonly RowProblem[];
  /** The one cell that is kept of a tip about somebody's misconduct (counted from 0); null to keep all. */
  readonly keepOnly: number | null;
};

/** Writes down why rows make no case. */
export async function markImportRows(
  tx: Prisma.TransactionClient,
  { jurisdictionId, importId }: OfImport,
  outcomes: readonly RowOutcome[],
): Promise<void> {
  if (outcomes.length === 0) return;
  await tx.$executeRaw`
    UPDATE import_row r SET outcome = 'refused', problems = t.problems,
      cells = CASE WHEN t."keepOnly" IS NULL THEN r.cells ELSE ARRAY(SELECT CASE WHEN n = t."keepOnly" + 1 THEN cell ELSE '' END
        FROM unnest(r.cells) WITH ORDINALITY AS u(cell, n) ORDER BY n) END
    FROM jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) AS t(line integer, problems jsonb, "keepOnly" integer)
    WHERE r.jurisdiction_id = ${jurisdictionId} AND r.import_id = ${importId}::uuid AND r.line = t.line`;
}

/** Lines whose cell in `column` (counted from 1) stands in an earlier line of the same file. */
export async function repeatedLines(
  tx: Prisma.TransactionClient,
  { jurisdictionId, importId }: OfImport,
  column: number,
): Promise<number[]> {
  const rows = await tx.$queryRaw<{ line: number }[]>`
    SELECT line FROM (
      SELECT line, row_number() OVER (PARTITION BY btrim(cells[${column}::integer], E' \t\r\n') ORDER BY line) AS nth
      FROM import_row WHERE jurisdiction_id = ${jurisdictionId} AND import_id = ${importId}::uuid
        AND btrim(coalesce(cells[${column}::integer], ''), E' \t\r\n') <> '' AND outcome IS DISTINCT FROM 'refused'
    ) AS counted WHERE nth > 1 ORDER BY line`;
  return rows.map(({ line }) => line);
}

/** Forgets the rows without a case of imports that began before a moment; gives how many, as a batch. */
export async function forgetUnusedRows(
  tx: Prisma.TransactionClient,
  { jurisdictionId, before }: { readonly jurisdictionId: string; readonly before: Date },
): Promise<{ readonly count: number }> {
  const count = await tx.$executeRaw`
    DELETE FROM import_row r USING case_import i
    WHERE i.jurisdiction_id = ${jurisdictionId} AND i.started_at < ${before} AND i.state IN ('done', 'stopped')
      AND r.jurisdiction_id = i.jurisdiction_id AND r.import_id = i.id AND r.case_id IS NULL`;
  return { count };
}
