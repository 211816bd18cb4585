export type SavedReceipt = { readonly code: string; readonly number: string };

const key = 'huiyin.saved';

const isSaved = (value: unknown): value is SavedReceipt =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  typeof value.code === 'string' &&
  'number' in value &&
  typeof value.number === 'string';

/** Receipts that their holder chose to leave on this device. */
export function savedReceipts(): SavedReceipt[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSaved) : [];
  } catch {
    return [];
  }
}

/** Leaves a receipt on this device. */
export function saveReceipt(receipt: SavedReceipt): void {
  write([...savedReceipts().filter(({ code }) => code !== receipt.code), receipt]);
}

/** Removes a receipt from this device. */
export function forgetReceipt(forgotten: string): void {
  write(savedReceipts().filter(({ code }) => code !== forgotten));
}

function write(receipts: readonly SavedReceipt[]): void {
  try {
    if (receipts.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(receipts));
  } catch {
    // The browser keeps nothing; the page's own receipt is still there to be written down.
  }
}
