import { defineConfig } from 'vitest/config';

const ROOMS = '{apps,packages}/*/src/**';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${ROOMS}/*.test.{ts,tsx}`, 'scripts/**/*.test.mjs'],
          exclude: ['**/*.integration.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'integration',
          include: [`${ROOMS}/*.integration.test.ts`],
          globalSetup: 'packages/db/src/testing/global-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
