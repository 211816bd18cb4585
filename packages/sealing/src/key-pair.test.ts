import { describe, expect, it } from 'vitest';
import { openWords, sealWords } from './envelope.ts';
import { createKeyPair, fingerprintOf, unwrapKey, wrapKey } from './key-pair.ts';

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));

describe('a key under a passphrase', () => {
  it('opens what was sealed to it with the passphrase, and not with another', {
    timeout: 60_000,
  }, async () => {
    const { recipient, wrapped } = await createKeyPair('晚饭后去河边走三圈', random);
    const envelope = await sealWords('秘密', [recipient]);
    const privateKey = await unwrapKey(wrapped, '晚饭后去河边走三圈');
    expect(privateKey).toMatch(/^AGE-SECRET-KEY-1/);
    expect(await openWords(envelope, privateKey ?? '')).toBe('秘密');
    expect(await unwrapKey(wrapped, '晚饭后去河边走两圈')).toBeNull();
  });

  it('keeps its public half when the passphrase changes, and the old one opens it no more', {
    timeout: 60_000,
  }, async () => {
    const { wrapped } = await createKeyPair('the first passphrase', random);
    const before = await unwrapKey(wrapped, 'the first passphrase');
    const again = await wrapKey(before ?? '', 'the second one', random);
    expect(await unwrapKey(again, 'the second one')).toBe(before);
    expect(await unwrapKey(again, 'the first passphrase')).toBeNull();
  });

  it('never shows the private key in what is kept', { timeout: 60_000 }, async () => {
    const { wrapped, recipient } = await createKeyPair('the first passphrase', random);
    expect(JSON.stringify({ wrapped, recipient })).not.toContain('AGE-SECRET-KEY');
    expect(fingerprintOf(recipient)).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/);
  });
});
