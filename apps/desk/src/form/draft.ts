const prefix = 'huiyin.desk.draft.';

/** Words typed but not yet sent under `key`, or null. Kept in this tab only. */
export function readDraft(key: string): string | null {
  return sessionStorage.getItem(prefix + key);
}

/** Keeps typed words until they are sent or the person signs out. Empty text forgets them. */
export function keepDraft(key: string, text: string): void {
  if (text === '') sessionStorage.removeItem(prefix + key);
  else sessionStorage.setItem(prefix + key, text);
}

/** Forgets every draft whose key begins with `start`; without it, all of them. */
export function forgetDrafts(start = ''): void {
  const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index) ?? '');
  for (const key of keys) if (key.startsWith(prefix + start)) sessionStorage.removeItem(key);
}
