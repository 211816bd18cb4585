import type { Actor } from '@huiyin/domain/case/actor';
import { Prisma } from '../generated/client.ts';
import { alertPlaces, alertTold } from './alert-places.ts';
import { visibleTo } from './visible-to.ts';

export type Place = { readonly dimension: string; readonly key: string };
export type PlaceCases = Place & { caseIds: string[] };

type PlaceRequest = {
  readonly actor: Actor;
  readonly jurisdictionId: string;
  /** Civil dates of receipt, both included: days to weeks, never years. */
  readonly from: string;
  readonly to: string;
  readonly places: readonly Place[];
};

/** Which cases count at each of `places`, counted as the rollup does, or have the word; a place without a case is left out. One statement. */
export async function readPlaceCases(
  tx: Prisma.TransactionClient,
  { actor, jurisdictionId, from, to, places }: PlaceRequest,
): Promise<PlaceCases[]> {
  const where = Prisma.sql`c.received_on BETWEEN ${from}::date AND ${to}::date AND ${visibleTo(actor)}`;
  return tx.$queryRaw<PlaceCases[]>`
    WITH told AS MATERIALIZED (${alertTold(jurisdictionId, where)}),
    wanted AS (SELECT * FROM unnest(${places.map(({ dimension }) => dimension)}::text[],
      ${places.map(({ key }) => key)}::text[]) AS w (dimension, key))
    SELECT dimension, key, array_agg(case_id::text ORDER BY case_id) AS "caseIds" FROM (
      SELECT dimension, key, case_id FROM (${alertPlaces(jurisdictionId)}) AS place JOIN wanted USING (dimension, key)
      UNION ALL
      SELECT w.dimension, w.key, c.id FROM wanted w JOIN case_file c ON strpos(lower(c.text), w.key) > 0
      WHERE w.dimension = 'word' AND c.jurisdiction_id = ${jurisdictionId} AND ${where}) AS found
    GROUP BY dimension, key ORDER BY dimension, key`;
}
