import { submitMessages } from '@huiyin/i18n/submit';
import { SummaryList } from '@huiyin/ui/summary-list';
import { useMessages, usePage } from '../../page/use-page.ts';

/** Where misconduct of a person is reported while the portal does not take it. */
export function MisconductChannels() {
  const { misconduct } = useMessages(submitMessages);
  const { tipPhone, tipPost, tipCounter } = usePage().jurisdiction;
  return (
    <SummaryList
      rows={[
        { term: misconduct.phone, value: <a href={`tel:${tipPhone}`}>{tipPhone}</a> },
        ...(tipPost ? [{ term: misconduct.post, value: tipPost }] : []),
        ...(tipCounter ? [{ term: misconduct.counter, value: tipCounter }] : []),
      ]}
    />
  );
}
