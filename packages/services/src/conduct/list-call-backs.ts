import type { CallBackList } from '@huiyin/contract/desk/conduct';
import { readCallBacks } from '@huiyin/db/sql/read-call-backs';
import type { Actor } from '@huiyin/domain/case/actor';
import { actionActors } from '@huiyin/domain/case/policy';
import { forbidden } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

const most = 200;

/** Calls still to be made (待回访), the most pressing first; for those who make them. */
export async function listCallBacks(services: Services, actor: Actor): Promise<CallBackList> {
  if (!actionActors.recordCallBack.includes(actor.kind)) throw forbidden();
  return inTransaction(services, async ({ tx, jurisdictionId, today }) => {
    const rows = await readCallBacks(tx, { actor, jurisdictionId, limit: most });
    return rows.map(({ ratedAt, ...row }) => ({
      ...row,
      ratedAt: ratedAt.toISOString(),
      overdue: row.dueOn < today,
    }));
  });
}
