import type { Actor } from '@huiyin/domain/case/actor';
import { Prisma } from '../generated/client.ts';
import { alertPlaces, alertTold } from './alert-places.ts';
import { notExcluded } from './visible-to.ts';

/** How many cases that are kept from the actor count at a place on a day. */
export type KeptPlace = { dimension: string; key: string; day: string; cases: number };

/** Where, since `from`, there are cases that the actor must find no trace of. Those are few, and found by an index. */
export async function readKeptPlaces(
  tx: Prisma.TransactionClient,
  { actor, jurisdictionId, from }: { actor: Actor; jurisdictionId: string; from: string },
): Promise<KeptPlace[]> {
  const where = Prisma.sql`c.excludes AND NOT ${notExcluded(actor)} AND c.received_on >= ${from}::date`;
  return tx.$queryRaw<KeptPlace[]>`/* planned once */
    WITH told AS MATERIALIZED (${alertTold(jurisdictionId, where)})
    SELECT dimension, key, on_day::text AS day, count(*)::int AS cases
    FROM (${alertPlaces(jurisdictionId)}) AS place GROUP BY 1, 2, 3`;
}
