import { addDays } from '@huiyin/domain/clock/civil-date';
import { closeAfterDays } from '@huiyin/domain/clock/profiles';
import { closeCase } from '../case/close-case.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { actOnEach } from './act-on-each.ts';

const casesAtOnce = 1000;

/**
 * Closes (办结) what was answered so many calendar days ago that the citizen's time to ask for 重新办理 is over; answers with how
 * many cases. Publication does not hold it up: the citizen may still agree, and rate, when the case is closed.
 */
export async function closeByTime(services: Services): Promise<number> {
  const due = await inTransaction(services, ({ tx, jurisdictionId, today }) =>
    tx.caseFile.findMany({
      where: {
        jurisdictionId,
        state: 'answered',
        answeredOn: { lte: new Date(addDays(today, -closeAfterDays)) },
      },
      orderBy: { answeredOn: 'asc' },
      take: casesAtOnce,
      select: { id: true },
    }),
  );
  const ids = due.map(({ id }) => id);
  return actOnEach('close-by-time', ids, (at) => closeCase(services, at, 'timeAfterAnswer'));
}
