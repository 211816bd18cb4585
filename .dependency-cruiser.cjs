// The arrows between rooms, inward only. `scripts/walls/arrows.test.mjs` plants one violation of each rule.
const PACKAGES =
  'domain contract report text trends ledger sealing keys sheet poster pdf db services rpc i18n ui demonstration'.split(
    ' ',
  );

/** What each room may import of ours. `services/…` names a part of a room. */
const MAY_IMPORT = {
  'packages/domain': [],
  'packages/contract': ['domain'],
  'packages/report': [],
  'packages/text': [],
  'packages/trends': [],
  'packages/ledger': [],
  'packages/sealing': [],
  'packages/keys': [],
  'packages/sheet': [],
  'packages/poster': [],
  'packages/pdf': [],
  'packages/i18n': [],
  'packages/ui': ['i18n'],
  'packages/demonstration': ['domain'],
  'packages/db': ['domain', 'keys'],
  'packages/services': [
    'domain',
    'contract',
    'db',
    'report',
    'text',
    'trends',
    'ledger',
    'sealing',
    'keys',
    'sheet',
    'pdf',
  ],
  'packages/rpc': ['services', 'contract', 'domain'],
  'apps/portal': ['contract', 'domain', 'ui', 'i18n', 'sealing', 'ledger', 'sheet', 'poster', 'pdf', 'rpc'],
  'apps/desk': ['contract', 'domain', 'ui', 'i18n', 'sealing', 'rpc'],
  'apps/server': [...PACKAGES, 'portal', 'desk'],
  'apps/bench': PACKAGES,
  'apps/cli': PACKAGES,
  'apps/e2e': ['contract', 'desk/src/screens'],
};
const TEST = '\\.(test|spec)\\.tsx?$';
const TEST_SUPPORT = '^(apps|packages)/.+/testing/';

const arrows = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  name: `arrows-of-${room.replace('/', '-')}`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: {
    path: '^(packages|apps)/',
    pathNot: [`^${room}/`, ...allowed.map((name) => `^(packages|apps)/${name}/`), TEST_SUPPORT],
  },
}));

const siteImportsRouterAsType = (site) => ({
  name: `${site}-knows-the-router-as-a-type`,
  severity: 'error',
  from: { path: `^apps/${site}/` },
  to: { path: '^packages/rpc/', dependencyTypesNot: ['type-only'] },
});
const siteKnowsItsOwnRouter = (site, other) => ({
  name: `${site}-does-not-know-the-${other}-router`,
  severity: 'error',
  from: { path: `^apps/${site}/` },
  to: { path: `^packages/rpc/src/${other}` },
});

module.exports = {
  forbidden: [
    ...arrows,
    siteImportsRouterAsType('portal'),
    siteImportsRouterAsType('desk'),
    siteKnowsItsOwnRouter('portal', 'desk'),
    siteKnowsItsOwnRouter('desk', 'portal'),
    {
      name: 'only-server-and-cli-wire-the-routers',
      severity: 'error',
      from: { pathNot: `^(apps/(server|cli)|packages/rpc)/|${TEST}` },
      to: { path: '^packages/rpc/src/wiring' },
    },
    {
      name: 'prisma-stays-in-db-and-services',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: '^packages/(db|services)/' },
      to: { path: '(^|/)node_modules/(@prisma/|prisma/)|^packages/db/src/generated/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^packages/domain/', pathNot: TEST },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown'],
      },
    },
    {
      name: 'sealing-and-ledger-run-in-browsers',
      severity: 'error',
      from: { path: '^packages/(sealing|ledger)/src/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'test-support-stays-in-tests',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: `${TEST}|^apps/e2e/|${TEST_SUPPORT}` },
      to: { path: TEST_SUPPORT },
    },
    {
      name: 'nothing-imports-a-test',
      severity: 'error',
      from: { path: '^(apps|packages)/' },
      to: { path: TEST },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: { pathNot: '/generated/' },
      to: { circular: true },
    },
    {
      name: 'every-import-of-ours-resolves',
      severity: 'error',
      from: { path: '^(apps|packages)/' },
      to: { path: '^@huiyin/', couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|dist|\\.react-router)/|\\+types/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
