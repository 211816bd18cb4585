import type { CheckerView } from '@huiyin/contract/portal/checker';
import { checkerMessages } from '@huiyin/i18n/checker';
import { Notice } from '@huiyin/ui/notice';
import { useMessages, usePaths } from '../../page/use-page.ts';

/** Says that one answers as a checker, apart from the public. */
export function CheckerBanner({ checker: { kind, label } }: { checker: CheckerView }) {
  const { banner, kinds, own } = useMessages(checkerMessages);
  const paths = usePaths();
  return (
    <Notice>
      <p>
        {banner(kinds[kind], label)} <a href={paths.checker}>{own}</a>
      </p>
    </Notice>
  );
}
