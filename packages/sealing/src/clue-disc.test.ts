import { expect, it } from 'vitest';
import { openClueEntry, sealClue } from './clue.ts';
import { type DiscClue, openDisc, readDisc, receiptOf, wordHashOf, writeDisc } from './clue-disc.ts';
import { createBareKeyPair } from './key-pair.ts';
import { openTipKey } from './tip.ts';

const words = { text: '收受施工队红包', names: ['某某'] };
const word = 'ab'.repeat(32);

async function written() {
  const office = await createBareKeyPair();
  const escrow = await createBareKeyPair();
  const outside = await createBareKeyPair();
  const keys = {
    officers: [{ keyId: 'k1', staffId: 's1', recipient: office.recipient }],
    escrow: { escrowId: 'e1', recipient: escrow.recipient },
  };
  const clue = await sealClue(words, keys, []);
  if (!clue) throw new Error('nobody to seal to');
  const { privateKey } = await openTipKey(clue.sealedKey, office.privateKey);
  const described: DiscClue = {
    ...{
      clueId: 'clue-of-a-long-name',
      source: 'inspection',
      receivedOn: '2026-03-02',
      registeredOn: '2026-03-03',
    },
    ...{ state: 'registered', way: null, privateKey, tip: null },
    entries: [{ number: 1, on: '2026-03-03', part: 0, kind: 'register', way: null }],
  };
  const content = {
    ...{ exportId: 'x1', createdOn: '2026-03-04', word },
    ...{ clues: [described], parts: [clue.sealed] },
  };
  const disc = await writeDisc(content, outside.recipient);
  return { disc, outside, file: new Uint8Array(await new Blob([...disc.pieces]).arrayBuffer()) };
}

it('a disc is opened by the other office alone, and its receipt proves it', async () => {
  const { disc, outside, file } = await written();
  const read = readDisc(file);
  expect(read.manifestHash).toBe(disc.manifestHash);
  const opened = await openDisc(read, outside.privateKey);
  const [clue] = opened.clues;
  expect(await openClueEntry(read.parts[0] ?? new Uint8Array(), clue?.privateKey ?? '')).toEqual(words);
  expect(wordHashOf(receiptOf(read, opened.word, '2026-03-05').word)).toBe(disc.wordHash);
  await expect(openDisc(read, (await createBareKeyPair()).privateKey)).rejects.toThrow();
});

it('shows an id, a day and lengths, and nothing of the clues', async () => {
  const { file } = await written();
  const text = new TextDecoder('latin1').decode(file);
  for (const hidden of ['inspection', 'clue-of-a-long-name', 'registered', word])
    expect(text).not.toContain(hidden);
});

it('what was changed, cut short or lengthened is no disc any more', async () => {
  const { file } = await written();
  const changed = file.slice();
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  for (const wrong of [
    changed,
    file.subarray(0, -1),
    new Uint8Array([...file, 0]),
    file.subarray(1),
    new Uint8Array(),
  ])
    expect(() => readDisc(wrong)).toThrow(RangeError);
});

it('an officer whom a clue is about gets no key of it', async () => {
  const one = await createBareKeyPair();
  const other = await createBareKeyPair();
  const escrow = await createBareKeyPair();
  const keys = {
    officers: [
      { keyId: 'k1', staffId: 's1', recipient: one.recipient },
      { keyId: 'k2', staffId: 's2', recipient: other.recipient },
    ],
    escrow: { escrowId: 'e1', recipient: escrow.recipient },
  };
  const clue = await sealClue(words, keys, ['s2']);
  expect(clue?.keyIds).toEqual(['k1']);
  await expect(openTipKey(clue?.sealedKey ?? new Uint8Array(), other.privateKey)).rejects.toThrow();
  expect(await sealClue(words, keys, ['s1', 's2'])).toBeNull();
  expect(await sealClue(words, { ...keys, escrow: null }, [])).toBeNull();
});
