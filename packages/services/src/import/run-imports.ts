import { type ImportedCase, insertImportedCases } from '@huiyin/db/sql/insert-imported-cases';
import { lockImport } from '@huiyin/db/sql/lock-import';
import { markImportRows, type RowOutcome } from '@huiyin/db/sql/write-import-rows';
import type { CaseProfileKey } from '@huiyin/domain/clock/profiles';
import { contactFields } from '@huiyin/domain/import/columns';
import { isTip, judgeRow } from '@huiyin/domain/import/judge-row';
import { sealedCells } from '@huiyin/domain/import/sealed-cells';
import { noteAudit } from '../identity/note-audit.ts';
import { dueAt } from '../log/log-writer.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { findImport, type ImportRecord } from './import-of.ts';
import { accusable, namedIn } from './imported-accused.ts';
import { importedCase } from './imported-case.ts';
import { judgeBy } from './judge-by.ts';

const rowsAtOnce = 500;
/** A case number may be taken by chance; the next try draws others. */
const mostTries = 3;

/**
 * Works through every import that waits or was broken off, oldest first; answers with how many rows. Each batch is one transaction
 * that also moves the mark of how far it is, so that after a kill it goes on where it was and makes nothing twice, whichever
 * process takes it up.
 */
export async function runImports(services: Services): Promise<number> {
  let worked = 0;
  for (let importId = await nextImport(services); importId !== null; importId = await nextImport(services)) {
    for (
      let rows = await runBatch(services, importId);
      rows !== null;
      rows = await runBatch(services, importId)
    )
      worked += rows;
  }
  return worked;
}

/**
 * One batch of an import; answers with its rows, null when it is done, stopped or gone. An import that fails again and again is
 * stopped, and what it failed by is thrown.
 */
export async function runBatch(services: Services, importId: string): Promise<number | null> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await inTransaction(services, (scene) => workThrough(services, scene, importId));
    } catch (error) {
      if (tries < mostTries) continue;
      await services.database.prisma.caseImport.updateMany({
        where: {
          jurisdictionId: services.jurisdictionId,
          id: importId,
          state: { in: ['waiting', 'running'] },
        },
        data: { state: 'stopped' },
      });
      throw error;
    }
  }
}

async function nextImport(services: Services): Promise<string | null> {
  const { jurisdictionId, database } = services;
  const next = await database.prisma.caseImport.findFirst({
    where: { jurisdictionId, state: { in: ['waiting', 'running'] } },
    orderBy: { startedAt: 'asc' },
    select: { id: true },
  });
  return next?.id ?? null;
}

async function workThrough(services: Services, scene: Scene, importId: string): Promise<number | null> {
  const { tx, jurisdictionId } = scene;
  if (!(await lockImport(tx, { jurisdictionId, importId }))) return null;
  const of = await findImport(scene, importId);
  if (!of || !['waiting', 'running'].includes(of.state) || of.startedBy === null) return null;
  const rows = await tx.importRow.findMany({
    where: { jurisdictionId, importId, line: { gt: of.reached }, outcome: null },
    orderBy: { line: 'asc' },
    take: rowsAtOnce,
    select: { line: true, cells: true },
  });
  if (rows.length === 0) return finish(scene, of, of.startedBy);
  const judged = await judgeBatch(services, scene, { of, rows });
  const lines = await insertImportedCases(tx, {
    ...{ jurisdictionId, importId, timeZone: scene.timeZone, now: scene.now, today: scene.today },
    ...{ source: of.source, channel: of.channel, clockProfile: profileOf(of), cases: judged.cases },
    actor: { kind: 'triageOfficer', id: of.startedBy },
    logDueAt: scene.log && dueAt(scene.log, scene.now),
    contactCells: of.columns.flatMap((field, index) =>
      field !== null && contactFields.includes(field) ? [index + 1] : [],
    ),
  });
  await markImportRows(tx, { jurisdictionId, importId }, judged.others);
  const made = new Set(lines);
  const finished = judged.cases.filter(({ line, settledOn }) => made.has(line) && settledOn !== null).length;
  await tx.caseImport.updateMany({
    where: { jurisdictionId, id: importId },
    data: {
      state: 'running',
      reached: rows.at(-1)?.line ?? of.reached,
      made: { increment: made.size - finished },
      known: { increment: judged.cases.length - made.size },
      refused: { increment: judged.others.length },
      finished: { increment: finished },
    },
  });
  return rows.length;
}

type Batch = {
  readonly of: ImportRecord;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

async function judgeBatch(
  services: Services,
  scene: Scene,
  { of, rows }: Batch,
): Promise<{ cases: ImportedCase[]; others: RowOutcome[] }> {
  const by = await judgeBy(services, scene, of);
  const names = of.columns.includes('accused') ? await accusable(scene) : null;
  const idColumn = of.columns.indexOf('sourceId');
  const cases: ImportedCase[] = [];
  const others: RowOutcome[] = [];
  for (const { line, cells } of rows) {
    const judged = judgeRow(cells, by);
    if (judged.is === 'ready') {
      const arrival = { line, profile: profileOf(of), today: scene.today, logged: scene.log !== null };
      const accused = namedIn(judged.row.accused, names);
      const kept = sealedCells(cells, of.columns, judged.row);
      cases.push({ ...(await importedCase(services, judged.row, arrival)), ...accused, cells: kept });
    } else {
      const { problems } = judged;
      others.push({ line, problems, keepOnly: isTip(problems) ? idColumn : null });
    }
  }
  return { cases, others };
}

const profileOf = ({ channel }: ImportRecord): CaseProfileKey =>
  channel === 'hotline' ? 'hotline' : 'feedback';

async function finish(scene: Scene, of: ImportRecord, startedBy: string): Promise<null> {
  const { tx, jurisdictionId, now } = scene;
  await tx.caseImport.updateMany({
    where: { jurisdictionId, id: of.id },
    data: { state: 'done', endedAt: now },
  });
  const actor = { kind: 'triageOfficer', staffId: startedBy, unitId: null } as const;
  await noteAudit(scene, actor, {
    ...{ action: 'import.finish', subjectKind: 'import', subjectId: of.id },
    detail: { source: of.source },
  });
  return null;
}
