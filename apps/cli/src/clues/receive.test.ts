import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealClue } from '@huiyin/sealing/clue';
import { type DiscClue, wordHashOf, writeDisc } from '@huiyin/sealing/clue-disc';
import { createBareKeyPair } from '@huiyin/sealing/key-pair';
import { openTipKey, sealTip } from '@huiyin/sealing/tip';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCluesKey } from './key.ts';
import { runCluesReceive } from './receive.ts';

let folder: string;
let said: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-clues-'));
  said = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const surroundings = () => ({
  environment: {
    ...{
      typedIn: folder,
      dataFolder: folder,
      databaseUrl: undefined,
      masterKey: null,
      nextMasterKey: null,
      passwordProfile: 'asvs' as const,
    },
  },
  terminal: { say: (line: string) => void said.push(line), readSecret: async () => '', progress: () => {} },
});

async function discFor(recipient: string) {
  const [officer, escrow] = await Promise.all([createBareKeyPair(), createBareKeyPair()]);
  const keys = {
    officers: [{ keyId: 'k', staffId: 's', recipient: officer.recipient }],
    escrow: { escrowId: 'e', recipient: escrow.recipient },
  };
  const clue = await sealClue({ text: '收受红包', names: ['某某'] }, keys, []);
  const photo = { name: '../../照片.jpg', type: 'image/jpeg', content: new Blob([new Uint8Array(9)]) };
  const tip = await sealTip({ text: '举报原文', files: [photo] }, keys, []);
  if (!clue || !tip) throw new Error('nobody to seal to');
  const content = new Uint8Array(await new Response(tip.content).arrayBuffer());
  const { privateKey } = await openTipKey(clue.sealedKey, officer.privateKey);
  const tipKey = await openTipKey(tip.sealedKey, officer.privateKey);
  const described: DiscClue = {
    ...{ clueId: 'abcdef01-0000', source: 'tip', receivedOn: '2026-03-02', registeredOn: '2026-03-03' },
    ...{ state: 'registered', way: null, privateKey },
    entries: [{ number: 1, on: '2026-03-03', part: 0, kind: 'register', way: null }],
    tip: {
      privateKey: tipKey.privateKey,
      messages: [{ number: 1, on: '2026-03-02', part: 1, sender: 'citizen' }],
    },
  };
  const word = 'ab'.repeat(32);
  const disc = await writeDisc(
    {
      ...{ exportId: '12345678-0000', createdOn: '2026-03-04', clues: [described], word },
      parts: [clue.sealed, content],
    },
    recipient,
  );
  await writeFile(
    join(folder, 'disc.huiyin'),
    new Uint8Array(await new Blob([...disc.pieces]).arrayBuffer()),
  );
  return disc;
}
const receive = () =>
  runCluesReceive(
    ['disc.huiyin', '--key', 'own.key', '--to', 'opened', '--on', '2026-03-05'],
    surroundings() as never,
  );

it('a disc is opened on the other network, files and all, and its receipt proves it', async () => {
  await runCluesKey(['own.key'], surroundings() as never);
  const recipient = /age1[0-9a-z]{58}/.exec(said.join('\n'))?.[0] ?? '';
  const disc = await discFor(recipient);
  expect(await receive()).toBe(0);
  const own = join(folder, 'opened', '线索-ABCDEF01');
  expect((await readdir(own)).sort()).toEqual(['线索.txt', '附件-1-1.jpg']);
  const text = await readFile(join(own, '线索.txt'), 'utf8');
  for (const words of ['收受红包', '某某', '举报原文', '2026-03-03 登记']) expect(text).toContain(words);
  const receipt = JSON.parse(await readFile(join(folder, 'opened', '回执-12345678.json'), 'utf8'));
  expect(receipt).toMatchObject({ manifestHash: disc.manifestHash, receivedOn: '2026-03-05' });
  expect(wordHashOf(receipt.word)).toBe(disc.wordHash);
});

it('what was changed, or is for another key, is refused in a sentence', async () => {
  await runCluesKey(['own.key'], surroundings() as never);
  await discFor((await createBareKeyPair()).recipient);
  await expect(receive()).rejects.toThrow('打不开');
  await writeFile(join(folder, 'disc.huiyin'), 'huiyin');
  await expect(receive()).rejects.toThrow('不完整');
  await expect(runCluesKey(['own.key'], surroundings() as never)).rejects.toThrow('已存在');
});
