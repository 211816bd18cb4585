const idleMinutes = 10;

/** The reader's private key for as long as tips are being read: in this module's memory, nowhere else. */
let held: { readonly keyId: string; readonly privateKey: string } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Keeps the key until it is locked, or nothing was done for ten minutes. */
export function holdKey(keyId: string, privateKey: string): void {
  held = { keyId, privateKey };
  touchKey();
  tell();
}

/** Forgets the key. */
export function lockKey(): void {
  held = null;
  clearTimeout(timer);
  tell();
}

/** Something was done: the ten minutes begin anew. */
export function touchKey(): void {
  clearTimeout(timer);
  timer = setTimeout(lockKey, idleMinutes * 60_000);
}

/** The key if it is the one that is asked for, else null. */
export function heldKey(keyId: string | undefined): string | null {
  return held && held.keyId === keyId ? held.privateKey : null;
}

/** Calls back whenever the key comes or goes. */
export function onKeyChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
