import type { Actor } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

/** The texts of the cases received in a week whose content is still there, 500 at a time, in the order of their ids after `after`. */
export async function readWeekTexts(
  tx: Prisma.TransactionClient,
  {
    actor,
    jurisdictionId,
    week,
    after,
  }: { actor: Actor; jurisdictionId: string; week: string; after: string },
): Promise<{ id: string; text: string }[]> {
  return tx.$queryRaw<{ id: string; text: string }[]>`
    SELECT c.id, left(c.text, 2000) AS text FROM case_file c
    WHERE c.jurisdiction_id = ${jurisdictionId} AND c.received_on >= ${week}::date
      AND c.received_on < ${week}::date + 7 AND c.id > ${after}::uuid AND c.erased_on IS NULL AND ${visibleTo(actor)}
    ORDER BY c.id LIMIT 500`;
}

/** The texts of the cases received from `from` to `to` that are kept from an actor as one they are about, with the Monday of their week. */
export async function readKeptTexts(
  tx: Prisma.TransactionClient,
  of: { actor: Actor; jurisdictionId: string; from: string; to: string },
): Promise<{ week: string; text: string }[]> {
  return tx.$queryRaw<{ week: string; text: string }[]>`/* planned once */
    SELECT date_trunc('week', c.received_on)::date::text AS week, left(c.text, 2000) AS text FROM case_file c
    WHERE c.jurisdiction_id = ${of.jurisdictionId} AND c.received_on BETWEEN ${of.from}::date AND ${of.to}::date
      AND c.excludes AND c.erased_on IS NULL AND NOT ${visibleTo(of.actor)}`;
}
