import type { TrendsView } from '@huiyin/contract/desk/trends';
import type { TrendRow } from '@huiyin/db/sql/read-trends';
import { mondayOf, weekLabel, weeksBetween } from '@huiyin/trends/iso-week';
import type { Period } from './check-period.ts';

/**
 * Every ISO week that the period touches, also those without a case. The first and the last count only their days within the
 * period.
 */
export function weekRowsOf(rows: readonly TrendRow[], { from, to }: Period): TrendsView['weeks'] {
  const counted = new Map(rows.filter(({ dimension }) => dimension === 'week').map((row) => [row.key, row]));
  return weeksBetween(from, to).map((week) => {
    const starts = mondayOf(week);
    const { received = 0, answered = 0 } = counted.get(starts) ?? {};
    return { week: weekLabel(week), starts, received, answered };
  });
}
