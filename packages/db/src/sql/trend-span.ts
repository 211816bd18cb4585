import { Prisma } from '../generated/client.ts';

/**
 * A period as whole months and the days at its ends: months from `month` to before `monthEnd`, days from `from` to before `month`
 * and from `monthEnd` to `to`. Without a whole month all of it is days, and `month` is `monthEnd`.
 */
export function spanOf({ from, to }: { from: string; to: string }): { month: string; monthEnd: string } {
  const month = from.endsWith('-01') ? from : monthAfter(from);
  const monthEnd = firstOf(dayAfter(to));
  return month < monthEnd ? { month, monthEnd } : { month: from, monthEnd: from };
}

/** The rows of a rollup over a period, months and days alike, with the columns that they have in common. */
export function spanRows(
  at: { jurisdictionId: string; from: string; to: string },
  { months, days, columns }: { months: Prisma.Sql; days: Prisma.Sql; columns: Prisma.Sql },
): Prisma.Sql {
  const { month, monthEnd } = spanOf(at);
  return Prisma.sql`
    SELECT ${columns} FROM ${months} WHERE jurisdiction_id = ${at.jurisdictionId} AND month >= ${month}::date
      AND month < ${monthEnd}::date
    UNION ALL
    SELECT ${columns} FROM ${days} WHERE jurisdiction_id = ${at.jurisdictionId} AND on_day >= ${at.from}::date
      AND on_day < ${month}::date
    UNION ALL
    SELECT ${columns} FROM ${days} WHERE jurisdiction_id = ${at.jurisdictionId} AND on_day >= ${monthEnd}::date
      AND on_day <= ${at.to}::date`;
}

function firstOf(day: string): string {
  return `${day.slice(0, 8)}01`;
}

function monthAfter(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
