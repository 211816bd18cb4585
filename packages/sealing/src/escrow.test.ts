import { describe, expect, it } from 'vitest';
import { openWords, sealWords } from './envelope.ts';
import { combineEscrow, createEscrow } from './escrow.ts';

describe('the escrow', () => {
  it('gives its key back to any two of the three, and to no single one', async () => {
    const { recipient, shares } = await createEscrow();
    const [one = '', two = '', three = ''] = shares;
    const envelope = await sealWords({ word: '试' }, [recipient]);
    const pairs = [
      [one, two],
      [two, three],
      [three, one],
    ] as const;
    for (const pair of pairs) {
      const combined = await combineEscrow(pair);
      expect(combined).toMatchObject({ ok: true, recipient });
      if (combined.ok) expect(await openWords(envelope, combined.privateKey)).toEqual({ word: '试' });
    }
    expect(await combineEscrow([one, one])).toEqual({ ok: false, why: 'sameShare' });
  });

  it('notices a slip of the pen, and takes what people add in copying', async () => {
    const { recipient, shares } = await createEscrow();
    const [one = '', two = ''] = shares;
    const at = one.length - 20;
    const slip = one.slice(0, at) + (one[at] === 'q' ? 'p' : 'q') + one.slice(at + 1);
    expect(await combineEscrow([slip, two])).toEqual({ ok: false, why: 'misread' });
    const copied = ` ${one.toUpperCase().replace(/(.{5})/g, '$1 ')}\n`;
    expect(await combineEscrow([copied, two])).toMatchObject({ ok: true, recipient });
  });

  it('of another making gives another key, which whoever combines must compare', async () => {
    const [mine, other] = [await createEscrow(), await createEscrow()];
    const mixed = await combineEscrow([mine.shares[0] ?? '', other.shares[1] ?? '']);
    expect(mixed.ok && mixed.recipient === mine.recipient).toBe(false);
  });
});
