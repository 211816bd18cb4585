import { buildOnce } from '../workspace/build.mjs';
import { installOnce } from '../workspace/install.mjs';
import { giveUp, say } from '../workspace/run.mjs';
import { checks } from './checks.mjs';
import { bringClamd } from './clamd.mjs';

/**
 * Runs every check of a `stage` ('verify': no database, no browser; 'test': all), one after another, and ends the
 * process: code 1 if any failed. The last line is the sum over all runners.
 */
export async function runChecks(stage) {
  try {
    await installOnce();
    // Comes while the quick checks run: the integration tests are the first that need it.
    const clamd = stage === 'test' ? bringClamd().catch((error) => error.message) : null;
    if (stage === 'test') await buildOnce();
    const total = { passed: 0, failed: 0 };
    for (const check of checks.filter(({ stages }) => stages.includes(stage))) {
      const { passed, failed } = await report(check, clamd);
      total.passed += passed;
      total.failed += failed;
    }
    say(`${total.passed} passed, ${total.failed} failed`);
    process.exit(total.failed > 0 ? 1 : 0);
  } catch (error) {
    giveUp(error);
  }
}

async function report({ name, check, needs }, clamd) {
  const lacking = needs === 'clamd' ? await clamd : null;
  const began = performance.now();
  const result = await check();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const counts =
    result.failed > 0 ? `${result.passed} passed, ${result.failed} failed` : `${result.passed} passed`;
  if (result.failed > 0) say(result.output.trimEnd());
  say(`${result.failed > 0 ? '✗' : '✓'} ${name}: ${counts}  ${seconds} s`);
  for (const note of [...(result.notes ?? []), ...(lacking ? [lacking] : [])]) say(`    ${note}`);
  return result;
}
