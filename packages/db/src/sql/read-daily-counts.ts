import type { Actor } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';
import { tellsOfDanger } from './alert-places.ts';
import { visibleTo } from './visible-to.ts';

/** Cases received on a day at one place. Days without a case have no row. */
export type DailyCount = { dimension: string; key: string; day: string; received: number };

/** What came in by day, first and last included, by measure, town and kind out of the rollup, and what may tell of danger. */
export async function readDailyCounts(
  tx: Prisma.TransactionClient,
  of: { actor: Actor; jurisdictionId: string; from: string; to: string },
): Promise<DailyCount[]> {
  return tx.$queryRaw<DailyCount[]>`
    SELECT dimension, key, on_day::text AS day, received FROM trend_count
    WHERE jurisdiction_id = ${of.jurisdictionId} AND on_day BETWEEN ${of.from}::date AND ${of.to}::date
      AND dimension IN ('measure', 'town', 'kind')
    UNION ALL
    SELECT 'danger', 'danger', c.received_on::text, count(*)::int FROM case_file c
    WHERE c.jurisdiction_id = ${of.jurisdictionId} AND c.received_on BETWEEN ${of.from}::date AND ${of.to}::date
      AND ${tellsOfDanger} AND ${visibleTo(of.actor)}
    GROUP BY c.received_on
    ORDER BY 1, 2, 3`;
}
