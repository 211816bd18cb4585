import { importTabKey, openFromTab, sealForTab } from '@huiyin/sealing/tab-seal';

const prefix = 'huiyin.desk.kept.';

/** What this window keeps, opened; the window's storage has it sealed under the key of who is signed in. */
const opened = new Map<string, string>();
let holder: { readonly windowKey: string; readonly key: CryptoKey } | null = null;

/** Opens what the person with this key kept in this window. What somebody else kept there stays closed. */
export async function openWindow(windowKey: string): Promise<void> {
  if (holder?.windowKey === windowKey) return;
  const key = await importTabKey(windowKey);
  opened.clear();
  for (const place of placesInStorage()) {
    const name = place.slice(prefix.length);
    const text = await openFromTab(key, { name, sealed: sessionStorage.getItem(place) ?? '' });
    if (text !== null) opened.set(name, text);
  }
  holder = { windowKey, key };
}

/** Closes the window: nothing is read or kept until somebody signs in. What is kept stays, sealed. */
export function closeWindow(): void {
  opened.clear();
  holder = null;
}

/** What is kept under a name, or null. */
export function readInWindow(name: string): string | null {
  return opened.get(name) ?? null;
}

/** Keeps a text under a name; empty text forgets it. Gives a promise for when the storage has it. */
export async function keepInWindow(name: string, text: string): Promise<void> {
  if (text === '' || holder === null) return forgetInWindow(name);
  opened.set(name, text);
  const { key } = holder;
  const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  const sealed = await sealForTab(key, { name, text }, random);
  // What was typed or forgotten since then counts.
  if (holder?.key === key && opened.get(name) === text) sessionStorage.setItem(prefix + name, sealed);
}

/** Forgets everything of the person signed in whose name begins with `start`. */
export function forgetInWindow(start: string): void {
  for (const name of [...opened.keys()]) {
    if (!name.startsWith(start)) continue;
    opened.delete(name);
    sessionStorage.removeItem(prefix + name);
  }
}

function placesInStorage(): string[] {
  const all = Array.from({ length: sessionStorage.length }, (_, at) => sessionStorage.key(at) ?? '');
  return all.filter((place) => place.startsWith(prefix));
}
