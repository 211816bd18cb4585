import { type DueCase, readDueCases } from '@huiyin/db/sql/read-retention';
import { actOnEach } from '../jobs/act-on-each.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { eraseCase } from './erase-case.ts';

const casesAtOnce = 500;

/** What is due today, the held ones among it, up to `limit`: what a deletion would do, without doing it. */
export function listDue(services: Services, limit: number): Promise<DueCase[]> {
  return inTransaction(services, ({ tx, jurisdictionId, today }) =>
    readDueCases(tx, { jurisdictionId, today, held: true, limit }),
  );
}

/** Destroys the content of every case whose time is over and that is not held; answers with how many cases, not counting those joined into them. */
export async function eraseDue(services: Services): Promise<number> {
  const job = 'erase-due';
  const due = await inTransaction(services, ({ tx, jurisdictionId, today }) =>
    readDueCases(tx, { jurisdictionId, today, held: false, limit: casesAtOnce }),
  );
  const ids = due.map(({ caseId }) => caseId);
  return actOnEach(job, ids, ({ caseId }) => eraseCase(services, { job, caseId }));
}
