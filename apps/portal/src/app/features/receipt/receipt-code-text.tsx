import { formatReceiptCode, type ReceiptCode } from '@huiyin/sealing/receipt-code';

/** A receipt code in its groups, as it is written down and read. An empty one waits for the page's script. */
export function ReceiptCodeText({ code }: { code: ReceiptCode | null }) {
  return (
    <p className="receipt-code" data-part="receipt-code" translate="no">
      {code ? formatReceiptCode(code) : ''}
    </p>
  );
}
