import { raiseOverdue as raise } from '@huiyin/db/sql/raise-overdue';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/** Cases moved in one transaction: few enough that nobody who works on one of them waits long, also when many become late at once. */
const most = 5_000;

/** Puts what is overdue at the top of every queue, and takes it down again once it is not; answers with how many cases moved. */
export async function raiseOverdue(services: Services): Promise<number> {
  let moved = 0;
  for (;;) {
    const now = await inTransaction(services, ({ tx, jurisdictionId, today }) =>
      raise(tx, { jurisdictionId, today, most }),
    );
    moved += now;
    if (now < most) return moved;
  }
}
