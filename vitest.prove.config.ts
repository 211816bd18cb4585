import { defineConfig } from 'vitest/config';

/** The bars that `pnpm prove` runs in full: the same files as in `npm test`, which take a sample there. */
export default defineConfig({
  test: {
    name: 'prove',
    include: ['{apps,packages}/*/src/**/*.integration.test.ts'],
    globalSetup: 'packages/db/src/testing/global-setup.ts',
    provide: { inFull: true },
    testTimeout: 3_600_000,
    hookTimeout: 300_000,
    disableConsoleIntercept: true,
  },
});
