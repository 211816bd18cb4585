type Kept = { readonly key: string; readonly checkpoint: string };

const place = 'huiyin.log';

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  typeof value.key === 'string' &&
  'checkpoint' in value &&
  typeof value.checkpoint === 'string';

/** The log as it was checked on this device last; null if never. It says nothing about any case. */
export function keptCheckpoint(): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Remembers the log for the next check on this device. */
export function keepCheckpoint(kept: Kept): void {
  try {
    localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // The browser keeps nothing; the next check starts afresh.
  }
}
