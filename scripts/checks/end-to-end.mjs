import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../workspace/run.mjs';
import { findChromium } from './chromium.mjs';

/** Runs the Playwright specs in Chromium and counts them. */
export async function runEndToEnd() {
  const chromium = await findChromium();
  if (chromium.advice) return { passed: 0, failed: 1, output: chromium.advice };
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-checks-'));
  const file = join(folder, 'result.json');
  try {
    const { code, output } = await run(
      'pnpm',
      ['--filter', '@huiyin/e2e', 'exec', 'playwright', 'test', '--reporter=list,json'],
      { PLAYWRIGHT_JSON_OUTPUT_FILE: file, ...(chromium.path ? { CHROMIUM_PATH: chromium.path } : {}) },
    );
    return { ...countPlaywright(readResult(file), code), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts of a Playwright JSON report (null if none was written) and its exit code; a test that needed a retry failed. */
export function countPlaywright(result, code) {
  if (result === null) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = result.stats;
  const failed = unexpected + flaky;
  return {
    passed: expected,
    failed: failed === 0 && (code !== 0 || expected === 0) ? 1 : failed,
    notes: skipped > 0 ? [`${skipped} skipped`] : [],
  };
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
