import type { PublicCount } from '@huiyin/contract/fields';
import { formatNumber } from '@huiyin/i18n/format';
import { portalMessages } from '@huiyin/i18n/portal';
import { useDay, useMessages, usePage } from '../../page/use-page.ts';
import { unshownCount } from './unshown-count.ts';

/** A public count in words: exact from 5 on, otherwise 少于5件 or that it is not listed. */
export function PublicCountText({ count }: { count: PublicCount }) {
  const { figures } = useMessages(portalMessages);
  const { locale } = usePage();
  return (
    <>{'exact' in count ? figures.exact(formatNumber(locale, count.exact)) : unshownCount(figures, count)}</>
  );
}

/** Up to which day the public counts speak. */
export function CountedThrough() {
  const { figures } = useMessages(portalMessages);
  const { countedThrough } = usePage().jurisdiction;
  const day = useDay();
  return <>{countedThrough ? figures.through(day(countedThrough)) : figures.notCounted}</>;
}
