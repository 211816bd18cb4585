import { defineConfig } from 'vitest/config';

/** Where a bar that is done piece by piece keeps what it has done, and until when it may begin another piece. */
const file = process.env.HUIYIN_PROVE_FILE;
const until = Number(process.env.HUIYIN_PROVE_UNTIL ?? Number.MAX_SAFE_INTEGER);

/** The bars that `pnpm prove` runs in full: the same files as in `npm test`, which take a sample there. */
export default defineConfig({
  test: {
    name: 'prove',
    include: ['{apps,packages}/*/src/**/*.integration.test.ts'],
    globalSetup: 'packages/db/src/testing/global-setup.ts',
    provide: { inFull: true, ...(file ? { resume: { file, until } } : {}) },
    testTimeout: 3_600_000,
    hookTimeout: 300_000,
    disableConsoleIntercept: true,
  },
});
