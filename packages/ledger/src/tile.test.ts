import { describe, expect, it } from 'vitest';
import { keptLog } from '../prove/kept-log.ts';
import { appendEntries, emptyEdge, readEdge, rootOfEdge } from './append.ts';
import { bundleOf, entriesIn, tilePath } from './tile.ts';
import { TileFault } from './tile-proofs.ts';

const entries = (count: number) =>
  Array.from({ length: count }, (_, at) => Uint8Array.of(at >> 16, at >> 8, at));

describe('paths of tiles', () => {
  it('are those of C2SP tlog-tiles', () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 'entries', index: 0, width: 256 })).toBe('tile/entries/000');
    expect(tilePath({ level: 2, index: 1_000, width: 17 })).toBe('tile/2/x001/000.p/17');
  });

  it('for 256 leaves: one full tile, and one hash above it', () => {
    const { files, append } = keptLog();
    append(entries(256));
    expect([...files.keys()].sort()).toEqual(['tile/0/000', 'tile/1/000.p/1', 'tile/entries/000']);
  });

  it('for 70,000 leaves: as the specification counts them', () => {
    const { files, append } = keptLog();
    append(entries(70_000));
    const paths = [...files.keys()];
    const full = (level: string) =>
      paths.filter((path) => path.startsWith(`tile/${level}/`) && !path.includes('.p/')).length;
    expect([full('0'), full('entries'), full('1'), full('2')]).toEqual([273, 273, 1, 0]);
    expect(paths.filter((path) => path.includes('.p/')).sort()).toEqual([
      'tile/0/273.p/112',
      'tile/1/001.p/17',
      'tile/2/000.p/1',
      'tile/entries/273.p/112',
    ]);
    expect(files.get('tile/0/273.p/112')).toHaveLength(112 * 32);
  });
});

describe('bundles of entries', () => {
  it('read back, and are refused when a length does not add up', () => {
    const bundle = bundleOf([Uint8Array.of(1), new Uint8Array(0), new Uint8Array(300)]);
    expect(entriesIn(bundle)?.map(({ length }) => length)).toEqual([1, 0, 300]);
    expect(entriesIn(bundle.subarray(1))).toBeNull();
    expect(entriesIn(bundle.subarray(0, -1))).toBeNull();
  });
});

describe('the edge of a tree', () => {
  it('read from its files goes on as if it had never been away', async () => {
    const all = entries(1_300);
    const whole = emptyEdge();
    appendEntries(whole, all);
    for (const size of [0, 1, 255, 256, 300, 1_024]) {
      const log = keptLog();
      log.append(all.slice(0, size));
      const edge = await readEdge(size, log.read);
      appendEntries(edge, all.slice(size));
      expect(rootOfEdge(edge)).toEqual(rootOfEdge(whole));
    }
  });

  it('is refused when a tile has another length than the size says', async () => {
    const log = keptLog();
    log.append(entries(10));
    log.files.set('tile/0/000.p/10', new Uint8Array(31));
    await expect(readEdge(10, log.read)).rejects.toThrow(TileFault);
  });
});
