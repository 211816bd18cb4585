import type { Actor } from '@huiyin/domain/case/actor';
import { Prisma } from '../generated/client.ts';
import { toldOf, trendFigures } from './refresh-trend-counts.ts';
import { trendPlaces } from './trend-places.ts';
import { spanRows } from './trend-span.ts';
import { notExcluded } from './visible-to.ts';

type Period = { readonly jurisdictionId: string; readonly from: string; readonly to: string };

/**
 * The rows of `trend_count` from `from` to `to` (civil dates, both included), and below them as negative rows what the cases
 * that are kept from the actor contribute: summed up, the actor finds no trace of them. Those are few, and found by an index.
 */
export function trendCountsFor(actor: Actor, period: Period): Prisma.Sql {
  const { jurisdictionId, from, to } = period;
  return Prisma.sql`
    SELECT on_day, dimension, key, received, answered, rated, solved, satisfied FROM trend_count
    WHERE jurisdiction_id = ${jurisdictionId} AND on_day BETWEEN ${from}::date AND ${to}::date
    UNION ALL
    SELECT on_day, dimension, key, -received, -answered, -rated, -solved, -satisfied
    FROM (${keptCounts(actor, period)}) AS kept`;
}

/** The same summed over whole months where there are any, without the days. */
export function trendTotalsFor(actor: Actor, period: Period): Prisma.Sql {
  const rows = spanRows(period, {
    ...{ months: Prisma.sql`trend_month`, days: Prisma.sql`trend_count` },
    columns: Prisma.sql`dimension, key, received, answered, rated, solved, satisfied`,
  });
  return Prisma.sql`
    ${rows}
    UNION ALL
    SELECT dimension, key, -received, -answered, -rated, -solved, -satisfied
    FROM (${keptCounts(actor, period)}) AS kept`;
}

/** Cases of a period that are kept from the actor, as a condition on `case_file c`. */
export function keptFrom(actor: Actor, { from, to }: Period): Prisma.Sql {
  return Prisma.sql`c.excludes AND NOT ${notExcluded(actor)} AND c.received_on BETWEEN ${from}::date AND ${to}::date`;
}

function keptCounts(actor: Actor, period: Period): Prisma.Sql {
  const { jurisdictionId } = period;
  return Prisma.sql`
    WITH told AS MATERIALIZED (${toldOf(jurisdictionId, { where: keptFrom(actor, period) })})
    SELECT on_day, dimension, key, ${trendFigures} FROM (${trendPlaces(jurisdictionId)}) AS place
    GROUP BY on_day, dimension, key`;
}
