import type { Actor } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

/** Cases about one measure from one town, received in the week that begins on a Monday. */
export type PairWeek = { measureId: string; townId: string; week: string; received: number };

/** Every measure with every town by week, from `from` to `to` (Mondays; `to` is left out). Live: a job asks for it once a day. */
export async function readPairWeeks(
  tx: Prisma.TransactionClient,
  of: { actor: Actor; jurisdictionId: string; from: string; to: string },
): Promise<PairWeek[]> {
  return tx.$queryRaw<PairWeek[]>`
    SELECT l.measure_id AS "measureId", c.town_id AS "townId",
      date_trunc('week', c.received_on::timestamp)::date::text AS week, count(*)::int AS received
    FROM case_file c JOIN case_link l ON l.jurisdiction_id = c.jurisdiction_id AND l.case_id = c.id
    WHERE c.jurisdiction_id = ${of.jurisdictionId} AND c.received_on >= ${of.from}::date
      AND c.received_on < ${of.to}::date AND c.town_id IS NOT NULL AND ${visibleTo(of.actor)}
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
}
