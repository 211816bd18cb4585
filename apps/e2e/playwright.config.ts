import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { browserOfAll } from './src/canary/planted.ts';

/** The one that the checks found, or Debian's; Playwright's own otherwise. */
const debian = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const chromium = process.env.CHROMIUM_PATH ?? debian.find((path) => existsSync(path));

export default defineConfig({
  testDir: './src',
  testMatch: '**/*.spec.ts',
  // A site and a browser each: one alone waits half of its time.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  outputDir: './test-results',
  use: {
    actionTimeout: 20_000,
    locale: 'zh-CN',
    userAgent: `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 ${browserOfAll}`,
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
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
});
