import { submitMessages } from '@huiyin/i18n/submit';
import { parseReceiptCode } from '@huiyin/sealing/receipt-code';
import { useMessages } from '../../page/use-page.ts';
import { ReceiptCodeText } from '../receipt/receipt-code-text.tsx';

/** The receipt before sending. Without a script the server made it, and the page says so; a script replaces both. */
export function ReceiptPreview({ code }: { code: string }) {
  const { write } = useMessages(submitMessages);
  const parsed = parseReceiptCode(code);
  if (!parsed.ok) return null;
  return (
    <section className="receipt-preview" aria-labelledby="receipt-preview">
      <h2 id="receipt-preview">{write.receipt}</h2>
      <ReceiptCodeText code={parsed.code} />
      <p>{write.receiptLead}</p>
      <p>{write.receiptNow}</p>
      <p className="hy-soft" data-part="from-server">
        {write.receiptFromServer}
      </p>
    </section>
  );
}
