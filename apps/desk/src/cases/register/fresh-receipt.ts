import { createReceiptCode, type ReceiptCode } from '@huiyin/sealing/receipt-code';

/** A receipt code made in this browser; the server keeps only what it derives from it. */
export function freshReceipt(): ReceiptCode {
  return createReceiptCode((count) => crypto.getRandomValues(new Uint8Array(count)));
}
