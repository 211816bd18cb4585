import type { Actor } from '@huiyin/domain/case/actor';
import { Prisma } from '../generated/client.ts';
import { tellsOfDanger } from './alert-places.ts';
import type { Place } from './read-place-cases.ts';
import { trendCountsFor } from './trend-counts-for.ts';
import { visibleTo } from './visible-to.ts';

export type PlaceWeek = { week: string; received: number };

type Span = {
  readonly actor: Actor;
  readonly jurisdictionId: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
};

/**
 * What came in by week at one place, without the cases that are kept from the actor; weeks without a case have no row. For a word
 * it is what was counted for everybody, and those of kept cases are still to be taken off.
 */
export async function readPlaceWeeks(tx: Prisma.TransactionClient, at: Span & Place): Promise<PlaceWeek[]> {
  return tx.$queryRaw<PlaceWeek[]>`
    SELECT date_trunc('week', on_day::timestamp)::date::text AS week, sum(received)::int AS received
    FROM (${countsAt(at)}) AS day GROUP BY 1 ORDER BY 1`;
}

function countsAt({ dimension, key, ...at }: Span & Place): Prisma.Sql {
  const { jurisdictionId, from, to } = at;
  const cases = Prisma.sql`c.jurisdiction_id = ${jurisdictionId}
    AND c.received_on BETWEEN ${from}::date AND ${to}::date AND ${visibleTo(at.actor)}`;
  switch (dimension) {
    case 'measureTown': {
      const [measureId, townId] = key.split(' ');
      return Prisma.sql`
        SELECT c.received_on AS on_day, 1 AS received FROM case_link l
        JOIN case_file c ON c.jurisdiction_id = l.jurisdiction_id AND c.id = l.case_id
        WHERE l.measure_id = ${measureId}::uuid AND c.town_id = ${townId}::uuid AND ${cases}`;
    }
    case 'danger':
      return Prisma.sql`
        SELECT c.received_on AS on_day, 1 AS received FROM case_file c WHERE ${tellsOfDanger} AND ${cases}`;
    case 'word':
      return Prisma.sql`
        SELECT week AS on_day, cases AS received FROM word_week WHERE jurisdiction_id = ${jurisdictionId} AND word = ${key}
          AND week BETWEEN ${from}::date AND ${to}::date`;
    default:
      return Prisma.sql`
        SELECT on_day, received FROM (${trendCountsFor(at.actor, at)}) AS day
        WHERE dimension = ${dimension} AND key = ${key}`;
  }
}
