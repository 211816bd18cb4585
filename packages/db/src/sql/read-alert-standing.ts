import type { Prisma } from '../generated/client.ts';

export type AlertStanding = {
  /** By what the latest counts were judged; null before the first time. */
  check: {
    state: string;
    onDay: string;
    week: string | null;
    lastDay: string | null;
    falseAYear: number;
    series: number;
    pairs: number;
    days: number;
    words: number;
  } | null;
  /** How many alerts officers ended each way. */
  explained: number;
  acted: number;
  wrong: number;
};

/** What the alerts rest on, and how often they were right. One statement. */
export async function readAlertStanding(
  tx: Prisma.TransactionClient,
  jurisdictionId: string,
): Promise<AlertStanding | null> {
  const [row] = await tx.$queryRaw<AlertStanding[]>`/* planned once */
    SELECT (SELECT jsonb_build_object('state', k.state, 'onDay', k.on_day, 'week', k.week, 'lastDay', k.last_day,
        'falseAYear', k.false_a_year, 'series', k.series, 'pairs', k.pairs, 'days', k.days, 'words', k.words)
      FROM alert_check k WHERE k.jurisdiction_id = ${jurisdictionId} ORDER BY k.on_day DESC LIMIT 1) AS check,
      count(*) FILTER (WHERE outcome = 'explained')::int AS explained,
      count(*) FILTER (WHERE outcome = 'acted')::int AS acted,
      count(*) FILTER (WHERE outcome = 'false')::int AS wrong
    FROM alert WHERE jurisdiction_id = ${jurisdictionId} AND outcome IS NOT NULL`;
  return row ?? null;
}
