import { forgetUnusedRows } from '@huiyin/db/sql/write-import-rows';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

const oneDay = 24 * 3_600_000;
/** A proof or form token counts for a day at most; after three it is stale in every time zone and after every delay. */
const proofDays = 3;
/** A mail is known again for three months; the mark of its sender counts for a day. */
const arrivalDays = 90;
const senderDays = 2;
/** What was delivered is kept for a month, to be looked into. */
const deliveredDays = 30;

/** A file that nobody began to import, and rows that made no case and were not mended. */
const draftDays = 7;
const refusedDays = 90;

/** Deletes what has served: spent proofs, sessions of receipts that have ended, deliveries long made, rows of files that made no case, marks of mails and of who sent them. Answers with how many rows. */
export async function forgetSpent(services: Services): Promise<number> {
  return inTransaction(services, async ({ tx, jurisdictionId, now }) => {
    const daysAgo = (days: number) => new Date(now.getTime() - days * oneDay);
    const gone = [
      await tx.spentProof.deleteMany({ where: { jurisdictionId, spentAt: { lt: daysAgo(proofDays) } } }),
      await tx.receiptSession.deleteMany({ where: { jurisdictionId, expiresAt: { lt: now } } }),
      await tx.mailArrival.deleteMany({ where: { jurisdictionId, arrivedAt: { lt: daysAgo(arrivalDays) } } }),
      await tx.mailAnswer.deleteMany({ where: { jurisdictionId, madeAt: { lt: daysAgo(deliveredDays) } } }),
      await tx.outbox.deleteMany({ where: { jurisdictionId, doneAt: { lt: daysAgo(deliveredDays) } } }),
      await tx.caseImport.deleteMany({
        where: { jurisdictionId, state: 'draft', createdAt: { lt: daysAgo(draftDays) } },
      }),
      await forgetUnusedRows(tx, { jurisdictionId, before: daysAgo(refusedDays) }),
    ];
    const stale = { jurisdictionId, senderHash: { not: null }, arrivedAt: { lt: daysAgo(senderDays) } };
    await tx.mailArrival.updateMany({ where: stale, data: { senderHash: null } });
    await tx.setAsideMail.updateMany({ where: stale, data: { senderHash: null } });
    return gone.reduce((sum, { count }) => sum + count, 0);
  });
}
