import { defineConfig } from 'vitest/config';

const ROOMS = '{apps,packages}/*/src/**';

// No module keeps state, and loading them anew for every file took most of the time.
const isolate = false;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          isolate,
          include: [`${ROOMS}/*.test.{ts,tsx}`, 'scripts/**/*.test.mjs'],
          exclude: ['**/*.integration.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'integration',
          isolate,
          include: [`${ROOMS}/*.integration.test.ts`],
          globalSetup: 'packages/db/src/testing/global-setup.ts',
          // A file waits for PostgreSQL half of its time, and has a database of its own.
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
