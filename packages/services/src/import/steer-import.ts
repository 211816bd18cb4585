import { lockImport } from '@huiyin/db/sql/lock-import';
import { markImportRows, repeatedLines } from '@huiyin/db/sql/write-import-rows';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { columnsFault, type ImportState } from '@huiyin/domain/import/columns';
import { invalid, notFound } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { columnsToKeep, type ImportRecord, importOf } from './import-of.ts';

type At = { readonly services: Services; readonly actor: StaffActor; readonly importId: string };

/** Lets a draft, or one that was stopped, be worked through by the next job; its columns are remembered for its headings. */
export async function startImport(at: At): Promise<void> {
  await steer(at, { from: ['draft', 'stopped'], action: 'import.start' }, async (scene, of) => {
    if (columnsFault(of.columns) !== null || of.source === '') throw invalid('columns', 'missing');
    const { jurisdictionId, now, tx } = scene;
    const first = of.state === 'draft';
    const refused = first ? await refuseRepeated(scene, of) : 0;
    if (first) await remember(scene, of);
    await tx.caseImport.updateMany({
      where: { jurisdictionId, id: of.id },
      data: {
        state: 'waiting',
        endedAt: null,
        ...(first && { startedBy: at.actor.staffId, startedAt: now, refused }),
      },
    });
  });
}

/** Stops it after the batch that is being written. What was made stays, and it can be gone on with. */
export async function stopImport(at: At): Promise<void> {
  await steer(at, { from: ['waiting', 'running'], action: 'import.stop' }, async (scene, of) => {
    const { jurisdictionId, now, tx } = scene;
    await tx.caseImport.updateMany({
      where: { jurisdictionId, id: of.id },
      data: { state: 'stopped', endedAt: now },
    });
  });
}

/** Forgets a draft with all its rows. */
export async function discardImport(at: At): Promise<void> {
  await steer(at, { from: ['draft'], action: 'import.discard' }, async ({ tx, jurisdictionId }, of) => {
    await tx.caseImport.deleteMany({ where: { jurisdictionId, id: of.id } });
  });
}

/** Fails with `forbidden`, and with `notFound` where it stands elsewhere by now. */
async function steer(
  { services, actor, importId }: At,
  { from, action }: { from: readonly ImportState[]; action: string },
  work: (scene: Scene, of: ImportRecord) => Promise<void>,
): Promise<void> {
  await inTransaction(services, async (scene) => {
    await importOf(scene, actor, importId);
    await lockImport(scene.tx, { jurisdictionId: scene.jurisdictionId, importId });
    const of = await importOf(scene, actor, importId);
    if (!from.includes(of.state)) throw notFound();
    await work(scene, of);
    await noteAudit(scene, actor, {
      ...{ action, subjectKind: 'import', subjectId: importId },
      detail: { source: of.source },
    });
  });
}

/** Refuses what stands in an earlier line already; answers with how many rows are refused by now. */
async function refuseRepeated({ tx, jurisdictionId }: Scene, of: ImportRecord): Promise<number> {
  const at = { jurisdictionId, importId: of.id };
  const column = of.columns.indexOf('sourceId');
  const lines = await repeatedLines(tx, at, column + 1);
  const problems = [{ column, problem: 'sourceIdTwice' as const }];
  await markImportRows(
    tx,
    at,
    lines.map((line) => ({ line, problems, keepOnly: null })),
  );
  return tx.importRow.count({ where: { ...at, outcome: 'refused' } });
}

async function remember({ tx, jurisdictionId, now }: Scene, of: ImportRecord): Promise<void> {
  const { headingsHash, source, channel } = of;
  const layout = { source, channel, columns: columnsToKeep(of.columns), usedAt: now };
  await tx.importLayout.upsert({
    where: { jurisdictionId_headingsHash: { jurisdictionId, headingsHash } },
    create: { jurisdictionId, headingsHash, ...layout },
    update: layout,
    select: { source: true },
  });
}
