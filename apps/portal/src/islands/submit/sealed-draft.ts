import type { DraftKeys } from '@huiyin/contract/case/draft-key';
import { importTabKey, openFromTab, sealForTab } from '@huiyin/sealing/tab-seal';
import { callPortal } from '../page/call-portal.ts';
import { dropFromTab, fromTab, keepInTab } from '../page/tab-store.ts';

const name = 'huiyin.draft';
const renewAfterMs = 3_600_000;

type Sealed = { readonly token: string; readonly sealed: string };

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' &&
  value !== null &&
  'token' in value &&
  typeof value.token === 'string' &&
  'sealed' in value &&
  typeof value.sealed === 'string';

/**
 * A text in this window's storage, sealed under a key that the server gives for a token and gives no more after twelve hours. `opened`
 * is told once what is kept there, before anything is written over it. Without an answer of the server nothing is kept or lost; the next text asks again.
 */
export function openSealedDraft(opened: (text: string) => void): (text: () => string) => Promise<void> {
  let ready: Promise<{ readonly token: string; readonly key: CryptoKey; readonly at: number }> | null = null;
  let isRestored = false;
  let turn = 0;
  const begin = async () => {
    const kept = fromTab(name, isSealed);
    const answer = await callPortal('submit.draftKeys', { kept: kept?.token ?? null });
    const { token, key, keptKey } = answer as DraftKeys;
    if (!isRestored && kept && keptKey) {
      const text = await openFromTab(await importTabKey(keptKey), { name, sealed: kept.sealed });
      if (text !== null) opened(text);
    }
    isRestored = true;
    return { token, key: await importTabKey(key), at: Date.now() };
  };
  const whenReady = () => {
    ready ??= begin();
    ready.catch(() => {
      ready = null;
    });
    return ready;
  };
  const keep = async (text: () => string) => {
    turn += 1;
    const mine = turn;
    const { token, key, at } = await whenReady();
    const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
    const sealed = await sealForTab(key, { name, text: text() }, random);
    // Whoever typed since then keeps what stands there now.
    if (mine === turn) keepInTab(name, { token, sealed });
    if (Date.now() - at > renewAfterMs) ready = null;
  };
  void whenReady().catch(() => undefined);
  return (text) => keep(text).catch(() => undefined);
}

/** Forgets the draft: it was sent. */
export function dropDraft(): void {
  dropFromTab(name);
}
