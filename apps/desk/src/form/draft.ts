import { forgetInWindow, keepInWindow, readInWindow } from './window-store.ts';

const prefix = 'draft.';

/** Words typed but not yet sent under `key`, or null. Kept in this tab only, sealed. */
export function readDraft(key: string): string | null {
  return readInWindow(prefix + key);
}

/** Keeps typed words until they are sent or the person signs out. Empty text forgets them. */
export function keepDraft(key: string, text: string): void {
  void keepInWindow(prefix + key, text);
}

/** Forgets every draft whose key begins with `start`; without it, all of them. */
export function forgetDrafts(start = ''): void {
  forgetInWindow(prefix + start);
}
