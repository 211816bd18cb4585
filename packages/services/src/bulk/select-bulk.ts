import type { QueueFilter } from '@huiyin/contract/desk/queue';
import { readQueue } from '@huiyin/db/sql/read-queue';
import type { Actor } from '@huiyin/domain/case/actor';
import { bulkLimit } from '@huiyin/domain/case/bulk';
import { selectQueue } from '../desk/select-queue.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/** The first cases that a filter leaves, as many as one operation takes; `complete` says that there are no more. */
export async function selectForBulk(
  services: Services,
  actor: Actor,
  filter: QueueFilter,
): Promise<{ caseIds: string[]; complete: boolean }> {
  return inTransaction(services, async (scene) => {
    const selection = selectQueue(scene, actor, filter);
    const rows = await readQueue(scene.tx, { actor, selection, after: null, limit: bulkLimit + 1 });
    const caseIds = rows.slice(0, bulkLimit).map(({ caseId }) => caseId);
    return { caseIds, complete: rows.length <= bulkLimit };
  });
}
