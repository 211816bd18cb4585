import { formatReceiptCode, type ReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import { toHex } from '../page/hex.ts';
import { input, part } from '../page/parts.ts';
import { pendingReceipt } from '../page/pending-receipt.ts';

/** Puts a receipt made in this browser in the place of the server's. Null when the browser cannot keep one. */
export function takeOverReceipt(): ReceiptCode | null {
  const code = pendingReceipt();
  if (!code) return null;
  const shown = part('receipt-code');
  if (shown) shown.textContent = formatReceiptCode(code);
  part('from-server')?.remove();
  return code;
}

/** Fills in what the server keeps of a receipt and takes the code itself out of the form. */
export function sendKeysOnly(form: HTMLFormElement, code: ReceiptCode): void {
  const keys = deriveReceiptKeys(code);
  for (const name of ['lookupHash', 'logKey', 'sealPublicKey'] as const) {
    const field = input(form, name);
    if (field) field.value = toHex(keys[name]);
  }
  const field = input(form, 'receiptCode');
  if (field) field.value = '';
}
