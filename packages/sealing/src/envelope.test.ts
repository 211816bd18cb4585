import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWords, recipientCount, sealWords } from './envelope.ts';
import { createBareKeyPair } from './key-pair.ts';
import { padToClass, unpad } from './padding.ts';

describe('an envelope', () => {
  it('is opened by each of its recipients and by nobody else', async () => {
    const [one, other, stranger] = [
      await createBareKeyPair(),
      await createBareKeyPair(),
      await createBareKeyPair(),
    ];
    const words = { name: '周晓兰', telephone: '0600-5550000' };
    const envelope = await sealWords(words, [one.recipient, other.recipient]);
    expect(await openWords(envelope, one.privateKey)).toEqual(words);
    expect(await openWords(envelope, other.privateKey)).toEqual(words);
    await expect(openWords(envelope, stranger.privateKey)).rejects.toThrow();
  });

  it('is not made for nobody', async () => {
    await expect(sealWords({ name: 'a' }, [])).rejects.toThrow(RangeError);
  });

  it('does not open once a single bit was changed', async () => {
    const { recipient, privateKey } = await createBareKeyPair();
    const envelope = await sealWords({ name: 'a' }, [recipient]);
    for (const at of [30, 60, envelope.length - 300, envelope.length - 1]) {
      const changed = envelope.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(openWords(changed, privateKey)).rejects.toThrow();
    }
  });

  it('has the same length for a short and a long name', async () => {
    const { recipient } = await createBareKeyPair();
    const short = await sealWords({ name: '李' }, [recipient]);
    const long = await sealWords({ name: '阿卜杜热合曼·买买提', mail: 'somebody@somewhere.example' }, [
      recipient,
    ]);
    expect(short.length).toBe(long.length);
  });

  it('tells for how many keys it is, and is told apart from anything else', async () => {
    const { recipient } = await createBareKeyPair();
    const other = await createBareKeyPair();
    expect(recipientCount(await sealWords('x', [recipient, other.recipient]))).toBe(2);
    expect(recipientCount(new TextEncoder().encode('周晓兰 0600-5550000'))).toBeNull();
    expect(recipientCount(new Uint8Array())).toBeNull();
  });
});

describe('padding', () => {
  it('gives back what was padded, for every content, and only lengths from the list', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9000 }), (bytes) => {
        const padded = padToClass(bytes);
        expect([512, 2048, 8192, 32_768]).toContain(padded.length);
        expect(unpad(padded)).toEqual(bytes);
      }),
    );
  });

  it('refuses what is longer than the largest class, and what it did not make', () => {
    expect(() => padToClass(new Uint8Array(140_000))).toThrow(RangeError);
    expect(() => unpad(new Uint8Array([255, 255, 255, 255, 1]))).toThrow(RangeError);
  });
});
