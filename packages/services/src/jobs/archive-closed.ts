import { addDays } from '@huiyin/domain/clock/civil-date';
import { archiveCase } from '../case/archive-case.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { actOnEach } from './act-on-each.ts';

/** Calendar days from closing to archiving: as long the citizen may still rate, and agree to what is to be published. */
const archiveAfter = 90;
const casesAtOnce = 1000;

/**
 * Archives (归档) what was closed 90 days ago; answers with how many cases. A text that still waits for the citizen's consent
 * then stays unpublished; one that was agreed to can be published afterwards.
 */
export async function archiveClosed(services: Services): Promise<number> {
  const due = await inTransaction(services, ({ tx, jurisdictionId, today }) =>
    tx.caseFile.findMany({
      where: { jurisdictionId, state: 'closed', closedOn: { lte: new Date(addDays(today, -archiveAfter)) } },
      orderBy: { closedOn: 'asc' },
      take: casesAtOnce,
      select: { id: true },
    }),
  );
  const ids = due.map(({ id }) => id);
  return actOnEach('archive-closed', ids, (at) => archiveCase(services, at));
}
