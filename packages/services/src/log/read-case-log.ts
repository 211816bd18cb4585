import type { CaseLog } from '@huiyin/contract/portal/case-log';
import { readCaseFacts } from '@huiyin/db/sql/read-case-facts';
import { readLoggedEvents } from '@huiyin/db/sql/read-logged-events';
import type { Actor } from '@huiyin/domain/case/actor';
import { maySee } from '@huiyin/domain/case/policy';
import { notFound } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { leafOf, promiseOf } from './log-writer.ts';
import { contentOf } from './logged-content.ts';
import { loggedTypeOf } from './logged-type.ts';

/**
 * What a receipt holder needs to look the own case up in the transparency log: its logged events with their words as they
 * stand today, and the promise of its first leaf. Only since the receipt was last reissued: older leaves open by the older one.
 */
export function readCaseLog(services: Services, actor: Actor, caseId: string): Promise<CaseLog> {
  return inTransaction(services, async ({ tx, jurisdictionId }) => {
    const facts = await readCaseFacts(tx, { jurisdictionId, caseId });
    if (!facts || actor.kind !== 'receiptHolder' || !maySee(actor, facts)) throw notFound();
    const { logKey, events } = await readLoggedEvents(tx, { jurisdictionId, caseId });
    const shown = events.flatMap((row) => {
      // Only a final reply has a log number, and it led to `answered`.
      const type = loggedTypeOf(row.type, 'answered');
      if (!type) return [];
      const content = contentOf(type, row).map(([name, value]) => ({ name, value }));
      return [{ number: row.logNumber, type, day: row.on, unit: row.unit, content }];
    });
    const first = events.find(({ type, logNumber }) => type === 'received' && logNumber === 1);
    const leaf =
      first &&
      leafOf({ logKey, number: 1, type: 'received', day: first.on, content: contentOf('received', first) });
    return {
      events: shown,
      promise: leaf && services.log ? promiseOf(services.log, leaf, first.at) : null,
    };
  });
}
