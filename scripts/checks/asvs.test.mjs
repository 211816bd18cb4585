import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../workspace/run.mjs';

/** How many requirements of levels 1 and 2 each chapter of ASVS 5.0.0 has. */
const chapters = {
  1: 27,
  2: 11,
  3: 19,
  4: 10,
  5: 9,
  6: 35,
  7: 18,
  8: 7,
  9: 7,
  10: 29,
  11: 14,
  12: 9,
  13: 13,
  14: 9,
  15: 13,
  16: 16,
  17: 7,
};

const rowsOf = (text) =>
  [...text.matchAll(/^\| (\d+)\.(\d+)\.(\d+) \| (.+?) \| (.+) \|$/gm)].map(
    ([, chapter, section, number, about, by]) => ({
      ...{ chapter, id: `${chapter}.${section}.${number}`, about, by },
      tests: [...by.matchAll(/`([\w.-]+\.(?:test|spec)\.(?:tsx?|mjs))`/g)].map(([, name]) => name),
    }),
  );

const standing = (rows, known) =>
  rows
    .filter(({ by, tests }) => {
      const isSaid = tests.length > 0 || /^(not applicable|open): ./.test(by);
      return !isSaid || tests.some((name) => !known.has(name));
    })
    .map(({ id }) => id);

function testsUnder(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .filter((path) => /\.(test|spec)\.(tsx?|mjs)$/.test(path) && !path.includes('node_modules'))
    .map((path) => basename(path));
}

describe('docs/asvs.md', () => {
  const rows = rowsOf(readFileSync(join(ROOT, 'docs/asvs.md'), 'utf8'));
  const rooms = ['apps', 'packages'].flatMap((kind) =>
    readdirSync(join(ROOT, kind)).map((room) => join(kind, room, 'src')),
  );
  const known = new Set([...rooms, 'scripts'].flatMap((folder) => testsUnder(folder)));

  it('has every requirement once', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const counted = {};
    for (const { chapter } of rows) counted[chapter] = (counted[chapter] ?? 0) + 1;
    expect(counted).toEqual(chapters);
  });

  it('names tests that are there, or says why there is none', () => {
    expect(standing(rows, known)).toEqual([]);
  });

  it('is found out when it does not', () => {
    const planted = rowsOf(
      '| 1.1.1 | x | `gone.test.ts` |\n| 1.1.2 | x | later |\n| 1.1.3 | x | open: y |\n',
    );
    expect(standing(planted, known)).toEqual(['1.1.1', '1.1.2']);
  });

  it('sums up right', () => {
    const open = rows.filter(({ by }) => by.startsWith('open:')).length;
    const not = rows.filter(({ by }) => by.startsWith('not applicable:')).length;
    const sum = `${rows.length} requirements: ${rows.length - open - not} shown by tests, ${not} not applicable, ${open} open.`;
    expect(readFileSync(join(ROOT, 'docs/asvs.md'), 'utf8')).toContain(sum);
  });
});
