import type { PublicCount } from '@huiyin/contract/fields';

type Words = { readonly under: (limit: number) => string; readonly withheld: string };
type Unshown = Exclude<PublicCount, { exact: number }>;

/** What stands in the place of a count that is not shown. */
export function unshownCount(words: Words, count: Unshown): string {
  return 'under' in count ? words.under(count.under) : words.withheld;
}
