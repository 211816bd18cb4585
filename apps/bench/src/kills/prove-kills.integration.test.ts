import { describe, expect, it } from 'vitest';
import { isProven, proveKills } from './prove-kills.ts';

const sample = { submissions: 60, serverKills: 2, databaseKills: 1, clients: 4, seed: 20261124 };

describe('a seeded sample of `pnpm prove kills`', () => {
  it('loses, doubles and damages nothing that was acknowledged', { timeout: 240_000 }, async () => {
    const result = await proveKills(sample, () => undefined);
    expect(result.findings).toMatchObject({ lost: [], doubled: [], damaged: [], incomplete: [], untold: [] });
    expect([...result.refusals.keys()].filter((what) => what === 'HTTP 500')).toEqual([]);
    expect(isProven(result, sample)).toBe(true);
  });
});
