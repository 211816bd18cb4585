import { formatDateTime } from '@huiyin/i18n/format';
import { logMessages } from '@huiyin/i18n/log';
import { parsePromise } from '@huiyin/ledger/promise';
import { Details } from '@huiyin/ui/details';
import { useMessages, usePage } from '../../page/use-page.ts';

/** By when the submission is in the public log, and the portal's signed word for it. */
export function PromisedEntry({ promise }: { promise: string }) {
  const words = useMessages(logMessages);
  const { locale, jurisdiction } = usePage();
  const read = parsePromise(promise);
  if (!read) return null;
  const by = formatDateTime(locale, new Date(read.by * 1000).toISOString(), jurisdiction.timeZone);
  return (
    <section className="hy-section" aria-labelledby="promise">
      <h2 id="promise">{words.receiptPromise}</h2>
      <p>{words.receiptPromiseText(by)}</p>
      <Details summary={words.receiptPromiseShow}>
        <pre className="log-text">{promise}</pre>
      </Details>
    </section>
  );
}
