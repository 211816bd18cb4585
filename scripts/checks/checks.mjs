import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkSources } from '../walls/source-rules.mjs';
import { ROOT, run } from '../workspace/run.mjs';
import { runEndToEnd } from './end-to-end.mjs';
import { runVitest } from './vitest.mjs';

/** Read only when it is its turn: what it imports is there after the installation. */
const checkArrows = async () => (await import('../walls/arrows.mjs')).checkArrows();

const ALWAYS = ['verify', 'test'];

/** A command that is right or wrong as a whole. */
const command =
  (...line) =>
  async () => {
    const { code, output } = await run(line[0], line.slice(1));
    return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
  };

/** Rooms of hashes, keys, words and counts: no time zone reaches them. */
const TIMELESS = ['ledger', 'sealing', 'text', 'trends'];
const roomsWithDays = () => [
  'apps/',
  ...readdirSync(join(ROOT, 'packages'))
    .filter((room) => !TIMELESS.includes(room))
    .map((room) => `packages/${room}/`),
];

/** Every check of the project in the order of how fast it says no. New York tells a civil date from a UTC one. */
export const checks = [
  { name: 'format', stages: ALWAYS, check: command('biome', 'format', '.') },
  { name: 'lint', stages: ALWAYS, check: command('biome', 'lint', '--error-on-warnings', '.') },
  { name: 'walls: source rules', stages: ALWAYS, check: checkSources },
  { name: 'walls: arrows', stages: ALWAYS, check: checkArrows },
  { name: 'walls: boundaries', stages: ALWAYS, check: command('turbo', 'boundaries') },
  { name: 'types', stages: ALWAYS, check: command('pnpm', 'run', 'check-types') },
  { name: 'dead code', stages: ALWAYS, check: command('knip') },
  { name: 'unit', stages: ALWAYS, check: () => runVitest('unit', { TZ: 'UTC' }) },
  {
    name: 'unit in New York',
    stages: ['test'],
    check: () => runVitest('unit', { TZ: 'America/New_York' }, roomsWithDays()),
  },
  {
    name: 'integration',
    stages: ['test'],
    needs: 'clamd',
    check: () => runVitest('integration', { TZ: 'America/New_York' }),
  },
  { name: 'end to end', stages: ['test'], check: runEndToEnd },
];
