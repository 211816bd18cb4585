import { Prisma } from '../generated/client.ts';
import { toldOf } from './refresh-trend-counts.ts';
import { trendPlaces } from './trend-places.ts';

/** Cases `c` that may tell of danger to life, also where an officer found that they do not: what is looked at must not change by being read. */
export const tellsOfDanger = Prisma.sql`(c.danger_words <> '{}' OR EXISTS (SELECT FROM case_event d
  WHERE d.jurisdiction_id = c.jurisdiction_id AND d.case_id = c.id AND d.type = 'dangerLifted'))`;

/** The cases `c` that a condition picks, as `told` for `alertPlaces`. */
export function alertTold(jurisdictionId: string, where: Prisma.Sql): Prisma.Sql {
  return toldOf(jurisdictionId, { also: Prisma.sql`, ${tellsOfDanger} AS danger`, where });
}

/** Every place where a case of `told` counts for alerts: those of the trends, each measure in its town, and danger. Words are no places. */
export function alertPlaces(jurisdictionId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT case_id, on_day, dimension, key FROM (${trendPlaces(jurisdictionId)}) AS place
    UNION ALL
    SELECT t.case_id, t.on_day, 'measureTown', l.measure_id::text || ' ' || t.town_id::text FROM told t
    JOIN case_link l ON l.jurisdiction_id = ${jurisdictionId} AND l.case_id = t.case_id
    WHERE t.town_id IS NOT NULL
    UNION ALL
    SELECT t.case_id, t.on_day, 'danger', 'danger' FROM told t WHERE t.danger`;
}
