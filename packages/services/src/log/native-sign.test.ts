import { PLAIN, signingKey } from '@huiyin/ledger/note-key';
import { openPromise, signPromise } from '@huiyin/ledger/promise';
import { expect, it } from 'vitest';
import { withNativeSign } from './native-sign.ts';

it('signs the very bytes that the browser’s own library signs', () => {
  for (const seed of [1, 2, 3, 200]) {
    const key = signingKey('log.example/promise', PLAIN, new Uint8Array(32).fill(seed));
    const promise = { origin: 'log.example', leaf: new Uint8Array(33).fill(seed), by: 1_800_000_000 };
    const native = signPromise(promise, withNativeSign(key));
    expect(native).toBe(signPromise(promise, key));
    expect(openPromise(native, [key])).toEqual(promise);
  }
});
