import { describe, expect, it } from 'vitest';
import { createReceiptCode, parseReceiptCode, type ReceiptCode } from './receipt-code.ts';
import { deriveReceiptKeys, deriveSealPrivateKey, hashLookupKey } from './receipt-keys.ts';

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const counting = createReceiptCode((n) => Uint8Array.from({ length: n }, (_, i) => i));

/** Computed by a separate implementation of RFC 5869 and RFC 7748. They hold for ever: receipts are on paper. */
const KNOWN = [
  {
    code: '000G40R40M30E209185GR38ED',
    lookupKey: '2d8f218df8042ab45affcb835a1a6ec49b4d53fd3276ab50c2b6c6b44146aa20',
    lookupHash: 'b2f4bc8eaed1f0fc5cf587fa61b13cd78f8ff62be898414e8d4536fe338aeb2b',
    logKey: '9995fa78db04547bbea6f7346e53dbcf5c9b5355ebbb0fe801db053b85a5cfd6',
    sealPrivateKey: '51aaac34e31f8a63e8c0faaa39de230bf564578be248e1b11ca654b3e068db30',
    sealPublicKey: '0c8b01828fbc3ebdaa846730531d58dd8ca2e15752066053c0c9e60d0d761c31',
  },
  {
    code: 'ZZZZZZZZZZZZZZZZZZZZZZZZW',
    lookupKey: 'a0d5715ca9111b8892f32f15e46d46c60c4804742ecde1fd1e959e50998e07df',
    lookupHash: '962817b9b704ffe79019741bd82889d021e30ac41e46a7e471a2d60df8895b58',
    logKey: 'e75ccf7b850180b18381d31f6a2cbb37fa7331f0c5627bac9e5ce121a44c21a4',
    sealPrivateKey: '27d4985efa54296364fba3710cd5310c3e48d53ebf944bccae44564d1082d163',
    sealPublicKey: '09db8c8b5a6c6aaad6fa27096a699d4b5cabb05aaaf02d457e06b7d348de6c4b',
  },
];

describe('deriveReceiptKeys', () => {
  it.each(KNOWN)('derives for $code what was issued for it before', (known) => {
    const code = parsed(known.code);
    const keys = deriveReceiptKeys(code);
    expect({
      code,
      lookupKey: hex(keys.lookupKey),
      lookupHash: hex(keys.lookupHash),
      logKey: hex(keys.logKey),
      sealPrivateKey: hex(deriveSealPrivateKey(code)),
      sealPublicKey: hex(keys.sealPublicKey),
    }).toEqual(known);
  });

  it('agrees with the HKDF of Web Crypto', async () => {
    const input = Uint8Array.from({ length: 15 }, (_, i) => i);
    const key = await crypto.subtle.importKey('raw', input, 'HKDF', false, ['deriveBits']);
    const salt = new TextEncoder().encode('huiyin/receipt');
    const info = new TextEncoder().encode('lookup/v1');
    const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, 256);
    expect(hex(deriveReceiptKeys(counting).lookupKey)).toBe(hex(new Uint8Array(bits)));
  });

  it('gives the server the same hash from the key alone', () => {
    const { lookupKey, lookupHash } = deriveReceiptKeys(counting);
    expect(hashLookupKey(lookupKey)).toEqual(lookupHash);
  });
});

function parsed(text: string): ReceiptCode {
  const result = parseReceiptCode(text);
  if (!result.ok) throw new Error(`${text}: ${result.reason}`);
  return result.code;
}
