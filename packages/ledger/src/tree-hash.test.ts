import { describe, expect, it } from 'vitest';
import { fromHex, textBytes, toHex } from './bytes.ts';
import { emptyRoot, hashChildren, hashLeaf, rootOf } from './tree-hash.ts';

/** Leaves and roots of the growing tree used by RFC 6962 implementations since Certificate Transparency's own tests. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('tree hashing of RFC 6962', () => {
  it('gives the known hashes of a leaf, an empty leaf and a node', () => {
    expect(toHex(emptyRoot)).toBe(ROOTS[0]);
    expect(toHex(hashLeaf(new Uint8Array(0)))).toBe(ROOTS[1]);
    expect(toHex(hashLeaf(textBytes('L123456')))).toBe(
      '395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56',
    );
    expect(toHex(hashChildren(textBytes('N123'), textBytes('N456')))).toBe(
      'aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb',
    );
  });

  it.each(ROOTS.map((root, size) => [size, root] as const))(
    'gives the known root of %i leaves',
    (size, root) => {
      const hashes = LEAVES.slice(0, size).map((leaf) => hashLeaf(fromHex(leaf)));
      expect(toHex(rootOf(hashes))).toBe(root);
    },
  );

  it('keeps leaves and nodes apart', () => {
    const [a, b] = [hashLeaf(textBytes('a')), hashLeaf(textBytes('b'))];
    expect(toHex(hashLeaf(Uint8Array.of(...a, ...b)))).not.toBe(toHex(hashChildren(a, b)));
  });
});
