import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArrows } from './arrows.mjs';

const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const rules = forbidden.map(({ name }) => name);

/** For each rule, one file and what it must not import. */
const planted = {
  'arrows-of-packages-domain': ['packages/domain/src/planted.ts', 'packages/contract/src/a.ts'],
  'arrows-of-packages-contract': ['packages/contract/src/planted.ts', 'packages/services/src/a.ts'],
  'arrows-of-packages-report': ['packages/report/src/planted.ts', 'packages/domain/src/a.ts'],
  'arrows-of-packages-text': ['packages/text/src/planted.ts', 'packages/domain/src/a.ts'],
  'arrows-of-packages-trends': ['packages/trends/src/planted.ts', 'packages/domain/src/a.ts'],
  'arrows-of-packages-ledger': ['packages/ledger/src/planted.ts', 'packages/sealing/src/a.ts'],
  'arrows-of-packages-sealing': ['packages/sealing/src/planted.ts', 'packages/domain/src/a.ts'],
  'arrows-of-packages-keys': ['packages/keys/src/planted.ts', 'packages/domain/src/a.ts'],
  'arrows-of-packages-sheet': ['packages/sheet/src/planted.ts', 'packages/domain/src/a.ts'],
  'arrows-of-packages-poster': ['packages/poster/src/planted.ts', 'packages/domain/src/a.ts'],
  'arrows-of-packages-pdf': ['packages/pdf/src/planted.ts', 'packages/domain/src/a.ts'],
  'arrows-of-packages-i18n': ['packages/i18n/src/planted.ts', 'packages/contract/src/a.ts'],
  'arrows-of-packages-ui': ['packages/ui/src/planted.ts', 'packages/contract/src/a.ts'],
  'arrows-of-packages-demonstration': ['packages/demonstration/src/planted.ts', 'packages/services/src/a.ts'],
  'arrows-of-packages-db': ['packages/db/src/planted.ts', 'packages/services/src/a.ts'],
  'arrows-of-packages-services': ['packages/services/src/planted.ts', 'packages/rpc/src/a.ts'],
  'arrows-of-packages-rpc': ['packages/rpc/src/planted.ts', 'packages/db/src/a.ts'],
  'arrows-of-apps-portal': ['apps/portal/app/planted.ts', 'packages/services/src/a.ts'],
  'arrows-of-apps-desk': ['apps/desk/src/planted.ts', 'packages/services/src/a.ts'],
  'arrows-of-apps-server': ['apps/server/src/planted.ts', 'apps/cli/src/a.ts'],
  'arrows-of-apps-bench': ['apps/bench/src/planted.ts', 'apps/server/src/a.ts'],
  'arrows-of-apps-cli': ['apps/cli/src/planted.ts', 'apps/server/src/a.ts'],
  'arrows-of-apps-e2e': ['apps/e2e/src/planted.ts', 'packages/services/src/a.ts'],
  'portal-knows-the-router-as-a-type': ['apps/portal/app/value.ts', 'packages/rpc/src/portal.ts'],
  'desk-knows-the-router-as-a-type': ['apps/desk/src/value.ts', 'packages/rpc/src/desk.ts'],
  'portal-does-not-know-the-desk-router': ['apps/portal/app/other.ts', 'packages/rpc/src/desk.ts'],
  'desk-does-not-know-the-portal-router': ['apps/desk/src/other.ts', 'packages/rpc/src/portal.ts'],
  'only-server-and-cli-wire-the-routers': ['apps/portal/app/wires.ts', 'packages/rpc/src/wiring.ts'],
  'prisma-stays-in-db-and-services': ['packages/rpc/src/rows.ts', 'packages/db/src/generated/client.ts'],
  'domain-is-pure': ['packages/domain/src/reads.ts', 'node:fs'],
  'sealing-and-ledger-run-in-browsers': ['packages/ledger/src/reads.ts', 'node:crypto'],
  'test-support-stays-in-tests': ['packages/services/src/tests.ts', 'packages/db/src/testing/a.ts'],
  'nothing-imports-a-test': ['packages/text/src/imports.ts', 'packages/text/src/a.test.ts'],
  'no-circle': ['packages/text/src/circle.ts', 'packages/text/src/circle.ts'],
  'every-import-of-ours-resolves': ['packages/report/src/gone.ts', '@huiyin/gone'],
};

/** Arrows that are meant to be there. */
const allowed = [
  ['packages/services/src/good.ts', 'packages/db/src/generated/client.ts'],
  ['packages/services/src/good.test.ts', 'packages/db/src/testing/a.ts'],
  ['packages/rpc/src/good.ts', 'packages/services/src/a.ts'],
  ['apps/server/src/good.ts', 'packages/rpc/src/wiring.ts'],
  ['apps/portal/app/good.ts', 'packages/rpc/src/portal.ts', 'import type'],
  ['packages/domain/src/good.test.ts', 'node:fs'],
];

let folder;
let violations;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'huiyin-walls-')));
  for (const [from, to, word = 'import'] of [...Object.values(planted), ...allowed]) plant(from, to, word);
  ({ violations } = await readArrows(folder, ['apps', 'packages']));
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function plant(from, to, word) {
  const isFile = /^(apps|packages)\//.test(to);
  const target = isFile ? `./${relative(dirname(from), to)}` : to;
  write(from, `${word} { a } from '${target}';\nexport const b = a;\n`);
  if (isFile && to !== from) write(to, 'export const a = 1;\n');
}

function write(path, text) {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('each wall fails when it is broken', () => {
  it('has a planted violation for every rule', () => {
    expect(Object.keys(planted).sort()).toEqual([...rules].sort());
  });

  it.each(Object.entries(planted))('%s', (rule, [from]) => {
    expect(violations.filter((one) => one.rule === rule).map((one) => one.from)).toContain(from);
  });

  it.each(allowed)('and not by %s → %s', (from) => {
    expect(violations.filter((one) => one.from === from)).toEqual([]);
  });
});
