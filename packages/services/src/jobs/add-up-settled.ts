import { addUpSettled as addUpRows } from '@huiyin/db/sql/add-up-settled';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/** Keeps the counts beside the queue's filters short: what each change of a settled case left is added up. Answers with how many rows. */
export async function addUpSettled(services: Services): Promise<number> {
  return inTransaction(services, ({ tx, jurisdictionId }) => addUpRows(tx, jurisdictionId));
}
