import { eraseTips } from '@huiyin/db/sql/read-retention';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/** Removes closed tips whose time is over, with their files: nobody learns which, or that there were any, from a log line or an audit entry. */
export async function eraseDueTips(services: Services): Promise<void> {
  const files = await inTransaction(services, ({ tx, jurisdictionId }) => eraseTips(tx, jurisdictionId));
  for (const name of files) await services.files.remove(name);
}
