import type { PublicCount } from '@huiyin/contract/fields';
import { isSmall, leastShown } from '@huiyin/domain/statistics/small-groups';

/**
 * A count as the public sees it: exact from 5 on. 0 to 4 all read 少于5件, 0 too: the day on which a measure goes from none
 * to one would tell the unit that somebody spoke. Null is a count of the daily rollup that is not shown.
 */
export function publicCountOf(count: number | null): PublicCount {
  return count === null || isSmall(count) ? { under: leastShown } : { exact: count };
}

/** The same where a hidden count need not be a small one: it only says that the count is not listed. */
export function listedCountOf(count: number | null): PublicCount {
  return count === null || isSmall(count) ? { withheld: true } : { exact: count };
}
