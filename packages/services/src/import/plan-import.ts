import type { StaffActor } from '@huiyin/domain/case/actor';
import { columnsFault, type ImportChannel, type ImportColumns } from '@huiyin/domain/import/columns';
import { invalid, notFound } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { columnsToKeep, importOf } from './import-of.ts';

export type ImportPlan = {
  readonly importId: string;
  readonly source: string;
  readonly channel: ImportChannel;
  readonly columns: ImportColumns;
};

/**
 * Says what the columns of a draft are and where it comes from. Fails with `invalid` on `columns` where id, time or text are not
 * named or one is named twice, and with `notFound` for what is no draft any more.
 */
export async function planImport(services: Services, actor: StaffActor, plan: ImportPlan): Promise<void> {
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const of = await importOf(scene, actor, plan.importId);
    if (of.state !== 'draft') throw notFound();
    const fault = columnsFault(plan.columns);
    if (plan.columns.length !== of.headings.length) throw invalid('columns', 'malformed');
    if (fault) throw invalid('columns', fault === 'columnTwice' ? 'taken' : 'missing');
    const source = plan.source.trim();
    if (source === '') throw invalid('source', 'missing');
    const { count } = await tx.caseImport.updateMany({
      where: { jurisdictionId, id: plan.importId, state: 'draft' },
      data: { source, channel: plan.channel, columns: columnsToKeep(plan.columns) },
    });
    if (count !== 1) throw notFound();
  });
}
