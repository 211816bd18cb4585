import { submitMessages } from '@huiyin/i18n/submit';
import { formatReceiptCode, type ReceiptCode } from '@huiyin/sealing/receipt-code';
import { placeName } from '../../page/meta.ts';
import { useMessages, usePage } from '../../page/use-page.ts';
import { type ReceiptPicture, receiptSvg, svgAddress } from './receipt-picture.ts';

/** The receipt as a plain picture to be kept by a long press; its data lies in the page itself. */
export function ReceiptImage({ code, number }: { code: ReceiptCode | null; number: string }) {
  const { receipt } = useMessages(submitMessages);
  const page = usePage();
  const picture: ReceiptPicture = {
    title: receipt.pictureTitle(placeName(page)),
    codeLabel: receipt.code,
    code: code ? formatReceiptCode(code) : '',
    numberLabel: receipt.number,
    number,
    keep: receipt.pictureKeep,
  };
  return (
    <figure
      className="receipt__picture"
      hidden={!code}
      data-part="picture"
      data-picture={JSON.stringify(picture)}
    >
      <img
        src={code ? svgAddress(receiptSvg(picture)) : undefined}
        width="720"
        height="480"
        alt={receipt.pictureAlt}
      />
      <figcaption className="hy-soft">{receipt.picture}</figcaption>
    </figure>
  );
}
