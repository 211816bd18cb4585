import { createReceiptCode, parseReceiptCode, type ReceiptCode } from '@huiyin/sealing/receipt-code';
import { dropFromTab, fromTab, keepInTab } from './tab-store.ts';

const pendingKey = 'huiyin.pending';
const issuedKey = 'huiyin.issued';

type Issued = { readonly code: string; readonly number: string };

const isText = (value: unknown): value is string => typeof value === 'string';
const isIssued = (value: unknown): value is Issued =>
  typeof value === 'object' && value !== null && 'code' in value && 'number' in value;

/**
 * The receipt of the form on this page: made here, kept in this window so that sending again is the same submission.
 * Null when the browser keeps nothing: then the page's own receipt stands.
 */
export function pendingReceipt(): ReceiptCode | null {
  const kept = parseReceiptCode(fromTab(pendingKey, isText) ?? '');
  if (kept.ok) return kept.code;
  const made = createReceiptCode((count) => crypto.getRandomValues(new Uint8Array(count)));
  return keepInTab(pendingKey, made) ? made : null;
}

/** The receipt that was just sent, once the page shows its case number; also after a reload of that page. */
export function issuedReceipt(number: string): ReceiptCode | null {
  const pending = fromTab(pendingKey, isText);
  if (pending) keepInTab(issuedKey, { code: pending, number });
  dropFromTab(pendingKey);
  const issued = fromTab(issuedKey, isIssued);
  const parsed = parseReceiptCode(issued?.number === number ? issued.code : '');
  return parsed.ok ? parsed.code : null;
}

/** Forgets a receipt that was issued in this window. */
export function forgetIssued(): void {
  dropFromTab(issuedKey);
}
