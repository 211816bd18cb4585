import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { privateKeyOf, recipientOf, secretOf } from './age-text.ts';
import { recipientCount } from './envelope.ts';
import { createBareKeyPair } from './key-pair.ts';
import { createReceiptCode } from './receipt-code.ts';
import { deriveReceiptKeys, deriveSealPrivateKey } from './receipt-keys.ts';
import {
  keysAmong,
  openTipKey,
  openTipReply,
  readersOf,
  type SealedTip,
  sealTip,
  sealTipKey,
  sealTipReply,
  type TipKeys,
} from './tip.ts';
import { openTipContent, sealedTipSize, type TipFile, tipClasses, tipClassOf } from './tip-content.ts';

const canary = '城关镇水利站站长收了施工队的红包';
const gather = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream as BodyInit).arrayBuffer());
const photo = (bytes: number): TipFile => ({
  ...{ name: '附件1.jpg', type: 'image/jpeg' },
  content: new Blob([new Uint8Array(bytes).fill(7)], { type: 'image/jpeg' }),
});
const officers = await Promise.all(
  ['a', 'b', 'c'].map(async (staffId) => ({
    staffId,
    keyId: `key-${staffId}`,
    ...(await createBareKeyPair()),
  })),
);
const escrow = { escrowId: 'e', ...(await createBareKeyPair()) };
const keys: TipKeys = { officers, escrow };
const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
const holds = (bytes: Uint8Array, words: string) =>
  latin(bytes).includes(latin(new TextEncoder().encode(words)));

async function openedBy(tip: SealedTip, privateKey: string) {
  const { privateKey: own, about } = await openTipKey(tip.sealedKey, privateKey);
  return { ...(await openTipContent(await gather(tip.content), own)), about };
}
const sealed = async (...given: Parameters<typeof sealTip>): Promise<SealedTip> => {
  const tip = await sealTip(...given);
  if (!tip) throw new Error('not sealed');
  return tip;
};

describe('a sealed tip', () => {
  it('is opened by an officer and by the escrow, with its files', async () => {
    for (const reader of [officers[0], escrow]) {
      const tip = await sealed({ text: canary, files: [photo(100_000)] }, keys, []);
      const opened = await openedBy(tip, reader?.privateKey ?? '');
      expect(opened.text).toBe(canary);
      expect(opened.files.map(({ name, content }) => [name, content.size])).toEqual([['附件1.jpg', 100_000]]);
    }
  });

  it('goes past the officer it is about', async () => {
    const tip = await sealed({ text: canary, files: [] }, keys, ['b']);
    expect(tip.keyIds).toEqual(['key-a', 'key-c']);
    expect(recipientCount(tip.sealedKey)).toBe(3);
    await expect(openTipKey(tip.sealedKey, officers[1]?.privateKey ?? '')).rejects.toThrow();
    expect((await openedBy(tip, officers[2]?.privateKey ?? '')).about).toEqual(['b']);
  });

  it.each([
    [0, 0],
    [60_000, 0],
    [70_000, 1],
    [3_000_000, 3],
  ])('with files of %i bytes tells no more of its size than its class', async (bytes, place) => {
    const tip = await sealed({ text: canary, files: bytes === 0 ? [] : [photo(bytes)] }, keys, []);
    const { length } = await gather(tip.content);
    expect(length).toBe(sealedTipSize(tipClasses[place] ?? 0));
    expect(tipClassOf(length)).toBe(tipClasses[place]);
    expect(tipClassOf(length + 1)).toBeNull();
  });

  it('is wrapped again for new readers without touching its content', async () => {
    const tip = await sealed({ text: canary, files: [] }, keys, ['c']);
    const words = await openTipKey(tip.sealedKey, officers[0]?.privateKey ?? '');
    const fresh = { staffId: 'd', keyId: 'key-d', ...(await createBareKeyPair()) };
    const readers = readersOf({ officers: [...officers.slice(1), fresh], escrow }, words.about);
    if (!readers) throw new Error('nobody');
    const again = { ...tip, sealedKey: await sealTipKey(words, readers) };
    expect(readers.keyIds).toEqual(['key-b', 'key-d']);
    await expect(openTipKey(again.sealedKey, officers[0]?.privateKey ?? '')).rejects.toThrow();
    expect((await openedBy(again, fresh.privateKey)).text).toBe(canary);
  });
});

it('a changed key lets nobody in who came after the tip', async () => {
  const tip = await sealed({ text: canary, files: [] }, keys, ['c']);
  const newcomer = { staffId: 'd', keyId: 'key-d', ...(await createBareKeyPair()) };
  const changed = { staffId: 'a', keyId: 'key-a2', ...(await createBareKeyPair()) };
  const present = { officers: [...officers.slice(1), newcomer, changed], escrow };
  expect(readersOf(keysAmong(present, [...tip.keyIds, changed.keyId]), ['c'])?.keyIds).toEqual([
    'key-b',
    'key-a2',
  ]);
});

it('an answer is opened by the receipt and by the tip’s key', async () => {
  const code = createReceiptCode((count) => crypto.getRandomValues(new Uint8Array(count)));
  const tip = await createBareKeyPair();
  const to = { sealPublicKey: deriveReceiptKeys(code).sealPublicKey, recipient: tip.recipient };
  const answer = await sealTipReply('已收到，正在核实。', to);
  expect(await openTipReply(answer, privateKeyOf(deriveSealPrivateKey(code)))).toBe('已收到，正在核实。');
  expect(await openTipReply(answer, tip.privateKey)).toBe('已收到，正在核实。');
  expect(privateKeyOf(secretOf(tip.privateKey))).toBe(tip.privateKey);
  expect(recipientOf(to.sealPublicKey)).toMatch(/^age1[0-9a-z]{58}$/);
});

describe('there is no way from sealed to unsealed', () => {
  const recipients = fc.constantFrom(
    ...officers.map(({ recipient }) => recipient),
    '',
    'age1qqqq',
    'AGE-SECRET-KEY-1QQ',
    canary,
  );
  const state = fc.record({
    officers: fc.array(
      fc.record({ staffId: fc.constantFrom('a', 'b', 'c'), keyId: fc.string(), recipient: recipients }),
      { maxLength: 4 },
    ),
    escrow: fc.option(fc.record({ escrowId: fc.string(), recipient: recipients })),
    about: fc.subarray(['a', 'b', 'c']),
    bytes: fc.constantFrom(0, 10, 80_000),
    breaks: fc.boolean(),
  });

  it('in any state of keys, recipients and errors', async () => {
    await fc.assert(
      fc.asyncProperty(state, async ({ about, bytes, breaks, ...given }) => {
        const file = photo(bytes);
        const content = breaks ? ({ size: bytes + 9, slice: () => null } as unknown as Blob) : file.content;
        const attempt = sealTip({ text: canary, files: [{ ...file, name: canary, content }] }, given, about)
          .then(async (tip) => tip && { tip, content: await gather(tip.content) })
          .catch(() => null);
        const out = await attempt;
        if (!out) return;
        // Whatever does come out is for real readers, the escrow among them, and holds no word in clear.
        expect(given.escrow).not.toBeNull();
        expect(out.tip.keyIds.length).toBeGreaterThan(0);
        expect(recipientCount(out.tip.sealedKey)).toBe(out.tip.keyIds.length + 1);
        expect(recipientCount(out.content)).toBe(1);
        expect(tipClassOf(out.content.length)).not.toBeNull();
        for (const part of [out.tip.sealedKey, out.content]) expect(holds(part, canary)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
