import type { PublicCount } from '@huiyin/contract/fields';

/**
 * A count as the public sees it: exact from 5 on. 0 to 4 all read 少于5件, 0 too: the day on which a measure goes from none
 * to one would tell the unit that somebody spoke.
 */
export function publicCountOf(count: number): PublicCount {
  return count >= 5 ? { exact: count } : { under: 5 };
}
