import { caseLeaf, hashContent } from '@huiyin/ledger/case-leaf';
import { PLAIN, signingKey } from '@huiyin/ledger/note-key';
import { openPromise, signPromise } from '@huiyin/ledger/promise';
import { expect, it } from 'vitest';
import { nativeHashes, withNativeSign } from './native-crypto.ts';

it('signs the very bytes that the browser’s own library signs', () => {
  for (const seed of [1, 2, 3, 200]) {
    const key = signingKey('log.example/promise', PLAIN, new Uint8Array(32).fill(seed));
    const promise = { origin: 'log.example', leaf: new Uint8Array(33).fill(seed), by: 1_800_000_000 };
    const native = signPromise(promise, withNativeSign(key));
    expect(native).toBe(signPromise(promise, key));
    expect(openPromise(native, [key])).toEqual(promise);
  }
});

it('makes the very leaf that a browser makes', () => {
  const content = [['text', '路灯坏了两个月。']] as const;
  expect(hashContent(content, nativeHashes)).toEqual(Buffer.from(hashContent(content)));
  const event = {
    number: 3,
    type: 'answered',
    day: '2026-11-28',
    contentHash: hashContent(content),
  } as const;
  const logKey = new Uint8Array(32).fill(9);
  expect(caseLeaf(logKey, event, nativeHashes)).toEqual(caseLeaf(logKey, event));
});
