import { raiseOverdue as raise } from '@huiyin/db/sql/raise-overdue';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/** Puts what is overdue at the top of every queue, and takes it down again once it is not; answers with how many cases moved. */
export async function raiseOverdue(services: Services): Promise<number> {
  return inTransaction(services, ({ tx, jurisdictionId, today }) => raise(tx, { jurisdictionId, today }));
}
