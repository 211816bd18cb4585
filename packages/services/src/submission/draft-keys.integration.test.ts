import { draftKeyInput, draftKeys } from '@huiyin/contract/case/draft-key';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { giveDraftKeys } from './draft-keys.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openTestServices();
});
afterAll(() => test.close());

const begun = new Date('2026-11-24T08:00:00Z');
const at = (hours: number) => ({ ...test.services, moment: new Date(begun.getTime() + hours * 3_600_000) });

describe('the key of a draft in a citizen’s window', () => {
  it('is given again to who has the token, for twelve hours', async () => {
    const first = draftKeys.parse(await giveDraftKeys(at(0), { kept: null }));
    expect(first.keptKey).toBeNull();
    for (const hours of [0, 6, 11.99]) {
      const later = draftKeys.parse(await giveDraftKeys(at(hours), { kept: first.token }));
      expect(later.keptKey).toBe(first.key);
      expect(later.key).not.toBe(first.key);
    }
    for (const hours of [-0.01, 12, 8760])
      expect((await giveDraftKeys(at(hours), { kept: first.token })).keptKey).toBeNull();
  });

  it('is another for another token, and for another install', async () => {
    const first = await giveDraftKeys(at(0), { kept: null });
    const changed = `${first.token.slice(0, -2)}${first.token.endsWith('AA') ? 'EA' : 'AA'}`;
    expect((await giveDraftKeys(at(1), { kept: changed })).keptKey).not.toBe(first.key);
    const elsewhere = { ...at(1), secret: new Uint8Array(32) };
    expect((await giveDraftKeys(elsewhere, { kept: first.token })).keptKey).not.toBe(first.key);
  });

  it.each(['', 'x', 'a'.repeat(26), 'a'.repeat(28), `${'a'.repeat(26)}=`])(
    'is not asked for with %j',
    (kept) => {
      expect(draftKeyInput.safeParse({ kept }).success).toBe(false);
    },
  );
});
