import type { Actor } from '@huiyin/domain/case/actor';
import { Prisma } from '../generated/client.ts';
import { toldOf } from './refresh-trend-counts.ts';
import { trendPlaces } from './trend-places.ts';
import { notExcluded } from './visible-to.ts';

/** How many cases that are kept from the actor count at a place in a week (its Monday). */
export type KeptPlace = { dimension: string; key: string; week: string; cases: number };

/** Where, since `from`, there are cases that the actor must find no trace of. Those are few, and found by an index. */
export async function readKeptPlaces(
  tx: Prisma.TransactionClient,
  { actor, jurisdictionId, from }: { actor: Actor; jurisdictionId: string; from: string },
): Promise<KeptPlace[]> {
  const where = Prisma.sql`c.excludes AND NOT ${notExcluded(actor)} AND c.received_on >= ${from}::date`;
  return tx.$queryRaw<KeptPlace[]>`
    WITH told AS MATERIALIZED (${toldOf(jurisdictionId, { where })})
    SELECT dimension, key, date_trunc('week', on_day::timestamp)::date::text AS week, count(*)::int AS cases
    FROM (${trendPlaces(jurisdictionId)}) AS place GROUP BY 1, 2, 3`;
}
