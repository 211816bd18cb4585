import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keptLog } from '../prove/kept-log.ts';
import { proveProofs } from '../prove/log-proofs.ts';
import { seeded } from '../prove/seeded.ts';
import { verifyConsistency } from './consistency.ts';
import { verifyInclusion } from './inclusion.ts';
import { readConsistencyProof, readInclusionProof, readRoot } from './tile-proofs.ts';
import { hashLeaf, rootOf } from './tree-hash.ts';

type Row = {
  readonly name: string;
  readonly wantErr: boolean;
  readonly proof: string[];
  readonly [field: string]: unknown;
};
const vectors: { inclusion: Row[]; consistency: Row[] } = JSON.parse(
  readFileSync(new URL('../fixtures/merkle-vectors.json', import.meta.url), 'utf8'),
);
const bytes = (value: unknown) => new Uint8Array(Buffer.from(String(value ?? ''), 'base64'));

describe('the vectors of transparency-dev/merkle', () => {
  it('are all there', () => {
    expect(vectors.inclusion).toHaveLength(98);
    expect(vectors.consistency).toHaveLength(98);
  });

  it.each(vectors.inclusion)('inclusion: $name', (row) => {
    const claim = {
      index: Number(row.leafIdx),
      size: Number(row.treeSize),
      leafHash: bytes(row.leafHash),
      root: bytes(row.root),
      proof: row.proof.map(bytes),
    };
    expect(verifyInclusion(claim)).toBe(!row.wantErr);
  });

  it.each(vectors.consistency)('consistency: $name', (row) => {
    const claim = {
      oldSize: Number(row.size1),
      newSize: Number(row.size2),
      oldRoot: bytes(row.root1),
      newRoot: bytes(row.root2),
      proof: row.proof.map(bytes),
    };
    expect(verifyConsistency(claim)).toBe(!row.wantErr);
  });
});

describe('proofs from tiles', () => {
  const entries = Array.from({ length: 700 }, (_, at) => Uint8Array.of(at >> 8, at & 255));
  const hashes = entries.map(hashLeaf);

  it('give the root that the leaves themselves make', async () => {
    for (const size of [1, 2, 3, 255, 256, 257, 511, 512, 700]) {
      const log = keptLog();
      const { root } = log.append(entries.slice(0, size));
      expect(root).toEqual(rootOf(hashes.slice(0, size)));
      expect(await readRoot(size, log.read)).toEqual(root);
    }
  });

  it('prove every leaf of small trees, and refuse the leaf beside it', async () => {
    for (const size of [1, 2, 3, 5, 8, 13, 257]) {
      const log = keptLog();
      const { root } = log.append(entries.slice(0, size));
      for (let index = 0; index < size; index++) {
        const proof = await readInclusionProof(index, size, log.read);
        const claim = { index, size, root, proof, leafHash: hashLeaf(entries[index] ?? new Uint8Array(0)) };
        expect(verifyInclusion(claim)).toBe(true);
        if (size > 1) expect(verifyInclusion({ ...claim, index: (index + 1) % size })).toBe(false);
      }
    }
  });

  it('prove that each tree extends each smaller one', async () => {
    const log = keptLog();
    const heads = entries.slice(0, 40).map((entry) => log.append([entry]));
    for (const old of heads) {
      for (const head of heads.slice(old.size - 1)) {
        const proof = await readConsistencyProof({ old: old.size, new: head.size }, log.read);
        const claim = { oldSize: old.size, newSize: head.size, oldRoot: old.root, newRoot: head.root, proof };
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, oldRoot: hashLeaf(old.root) })).toBe(false);
      }
    }
  });

  it('refuse every turned bit of a consistency proof', async () => {
    const chance = seeded(3);
    const log = keptLog();
    const old = log.append(entries.slice(0, 300));
    const head = log.append(entries.slice(300));
    const proof = await readConsistencyProof({ old: 300, new: 700 }, log.read);
    const claim = { oldSize: 300, newSize: 700, oldRoot: old.root, newRoot: head.root, proof };
    for (let bit = 0; bit < proof.length * 256; bit++) {
      const turned = proof.map((hash, at) =>
        at === Math.floor(bit / 256)
          ? hash.map((byte, i) => (i === (bit % 256) >> 3 ? byte ^ (1 << (bit % 8)) : byte))
          : hash,
      );
      expect(verifyConsistency({ ...claim, proof: turned })).toBe(false);
    }
    expect(verifyConsistency({ ...claim, oldRoot: chance.bytes(32) })).toBe(false);
  });

  it('are judged as @sigstore/verify judges them, and do not bear a turned bit (sample; `pnpm prove log` runs all)', async () => {
    const result = await proveProofs({ proofs: 200, wholly: 3, bitsOfEach: 4, seed: 7 });
    expect(result).toMatchObject({ agreed: 200, failures: [] });
    expect(result.turned).toBeGreaterThan(10_000);
  });
});
