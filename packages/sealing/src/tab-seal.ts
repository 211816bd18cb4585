import { base64urlnopad } from '@scure/base';

const IV_BYTES = 12;

/** The key under which a page keeps what is typed in its window. Neither its bytes nor this object belong into the window's storage. */
export function importTabKey(key: string): Promise<CryptoKey> {
  const bytes = new Uint8Array(base64urlnopad.decode(key));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Seals a text (AES-256-GCM), bound to the name it is kept under. `random` gives the 12 bytes of its nonce. */
export async function sealForTab(
  key: CryptoKey,
  { name, text }: { name: string; text: string },
  random: (count: number) => Uint8Array,
): Promise<string> {
  const iv = new Uint8Array(random(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(parametersOf(iv, name), key, new TextEncoder().encode(text));
  const whole = new Uint8Array(IV_BYTES + sealed.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(sealed), IV_BYTES);
  return base64urlnopad.encode(whole);
}

/** Opens what `sealForTab` made with this key under this name; null for anything else. */
export async function openFromTab(
  key: CryptoKey,
  { name, sealed }: { name: string; sealed: string },
): Promise<string | null> {
  try {
    const whole = new Uint8Array(base64urlnopad.decode(sealed));
    const iv = whole.slice(0, IV_BYTES);
    const opened = await crypto.subtle.decrypt(parametersOf(iv, name), key, whole.slice(IV_BYTES));
    return new TextDecoder('utf-8', { fatal: true }).decode(opened);
  } catch {
    return null;
  }
}

function parametersOf(iv: Uint8Array<ArrayBuffer>, name: string) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) };
}
