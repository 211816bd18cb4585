import { base64urlnopad } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { importTabKey, openFromTab, sealForTab } from './tab-seal.ts';

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const fresh = () => importTabKey(base64urlnopad.encode(random(32)));

describe('what is kept in a window', () => {
  it('opens with its key under its name, and is another text each time', async () => {
    const key = await fresh();
    const [one, two] = await Promise.all(
      [1, 2].map(() => sealForTab(key, { name: 'draft', text: '水管爆了 💧' }, random)),
    );
    expect(one).not.toBe(two);
    for (const sealed of [one ?? '', two ?? ''])
      await expect(openFromTab(key, { name: 'draft', sealed })).resolves.toBe('水管爆了 💧');
  });

  it('opens with no other key, under no other name, changed, cut short or in clear', async () => {
    const key = await fresh();
    const sealed = await sealForTab(key, { name: 'draft', text: '水管爆了' }, random);
    const flipped = (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1);
    await expect(openFromTab(await fresh(), { name: 'draft', sealed })).resolves.toBeNull();
    await expect(openFromTab(key, { name: 'other', sealed })).resolves.toBeNull();
    for (const planted of [flipped, sealed.slice(0, -2), '', '{"text":"水管爆了"}', 'AAAA'])
      await expect(openFromTab(key, { name: 'draft', sealed: planted })).resolves.toBeNull();
  });

  it('has a key whose bytes no script can have back', async () => {
    await expect(crypto.subtle.exportKey('raw', await fresh())).rejects.toThrow();
  });
});
