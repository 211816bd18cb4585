import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { billOf, partsOf } from './parts.mjs';
import { ROOT } from './run.mjs';

const lockFile = readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8');

describe('the list of parts', () => {
  it('has every part that the lock file pins, each once, with version and hash', () => {
    const parts = partsOf(lockFile);
    expect(parts).toHaveLength(lockFile.match(/^ {4}resolution: /gm)?.length ?? 0);
    expect(new Set(parts.map(({ name, version }) => `${name}@${version}`)).size).toBe(parts.length);
    for (const { version, sha512 } of parts) {
      expect(version).toMatch(/^\d+\.\d+\.\d+/);
      expect(sha512).toMatch(/^[0-9a-f]{128}$/);
    }
  });

  it('names each as the registry does', () => {
    const { components, metadata } = billOf(partsOf(lockFile), { name: 'huiyin', version: '0.1.0' });
    expect(metadata.component.name).toBe('huiyin');
    expect(components.map(({ purl }) => purl)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^pkg:npm\/fastify@\d/),
        expect.stringMatching(/^pkg:npm\/%40trpc\/server@\d/),
      ]),
    );
  });

  it.each([
    ['a repository', '{commit: abc, repo: https://code.example/x.git, type: git}'],
    ['an address', '{tarball: https://code.example/x.tgz}'],
    ['an address with a hash', '{integrity: sha512-AAAA, tarball: https://code.example/x.tgz}'],
  ])('is refused where a part comes from %s', (_name, resolution) => {
    const planted = `packages:\n\n  x@1.0.0:\n    resolution: ${resolution}\n\nsnapshots:\n`;
    expect(() => partsOf(planted)).toThrow('does not come from the registry');
  });

  it('is of versions that are pinned exactly, in one place', () => {
    const workspace = readFileSync(join(ROOT, 'pnpm-workspace.yaml'), 'utf8');
    const catalog = [...workspace.matchAll(/^ {2,4}'?(@?[\w./-]+)'?: ([^\s#]+)$/gm)];
    expect(catalog.length).toBeGreaterThan(60);
    const pinned = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
    const loose = catalog.filter(([, name, version]) => name.length > 1 && /[\^~*x><]/.test(version));
    expect(loose).toEqual([]);
    expect(catalog.filter(([, , version]) => pinned.test(version)).length).toBeGreaterThan(60);
  });

  it('has a time within which each is mended, for every degree of weakness', () => {
    const promised = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8').replace(/\s+/g, ' ');
    for (const degree of [
      '2 days where it is exploited or critical',
      '7 where it is high',
      '30 where it is moderate',
      '90 where it is low',
    ])
      expect(promised).toContain(degree);
  });
});
