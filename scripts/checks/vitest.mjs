import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../workspace/run.mjs';

/**
 * Runs one project of vitest.config.ts, in these `rooms` only if any are named, and counts its tests; a file that does not
 * load counts as one failure.
 */
export async function runVitest(project, env, rooms = []) {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-checks-'));
  const file = join(folder, 'result.json');
  try {
    const args = [
      'run',
      ...rooms,
      '--project',
      project,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ];
    const { code, output } = await run('vitest', args, env);
    return { ...countVitest(readResult(file), code), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts of a vitest JSON report (null if none was written) and its exit code; a bad exit is never zero failures. */
export function countVitest(result, code) {
  if (result === null) return { passed: 0, failed: 1 };
  const broken = result.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = result.numFailedTests + broken.length;
  const skipped = result.numPendingTests + result.numTodoTests;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
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
