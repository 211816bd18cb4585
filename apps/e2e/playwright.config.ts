import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import type { SiteOptions } from './src/fixtures/site.ts';

/** A real published report beside the repository, if there is one; the stories run on it as well. */
const publishedReport = resolve(import.meta.dirname, '../../../shared/data/reports/kunshan-2024-03-15.txt');

export default defineConfig<object, SiteOptions>({
  testDir: './src',
  // One site and one browser at a time: both cores are busy with them.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  outputDir: './test-results',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'demonstration', use: { reportFile: null } },
    {
      name: 'published report',
      testMatch: 'stories/**',
      use: { reportFile: existsSync(publishedReport) ? publishedReport : 'absent' },
    },
  ],
});
