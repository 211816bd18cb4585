import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { arch, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { attacksReport, proveAttacks } from './attacks/prove-attacks.ts';
import { killsReport } from './kills/kills-report.ts';
import { isProven, proveKills } from './kills/prove-kills.ts';
import { root, runNode } from './run-node.ts';

const usage = `pnpm prove kills [--submissions 5000] [--server-kills 100] [--database-kills 20] [--clients 8] [--seed 1]
pnpm prove fuzz
pnpm prove log
pnpm prove log-attacks
pnpm prove calls [--minutes 600]
pnpm prove look-up
pnpm prove xss
pnpm prove canary

Runs a long bar in full and writes its dated result to docs/proofs/.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    submissions: { type: 'string', default: '5000' },
    'server-kills': { type: 'string', default: '100' },
    'database-kills': { type: 'string', default: '20' },
    clients: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '600' },
  },
});
const machine = `${process.platform} ${arch()}, ${cpus().length} cores, Node ${process.version}`;
const provers: Readonly<Record<string, () => Promise<boolean>>> = {
  kills,
  fuzz: () => runScript('fuzz', 'packages/report/prove/fuzz.ts', 'Fuzz of the importer'),
  'log-attacks': attacks,
  'look-up': () => tests('look-up', ['apps/server/src/border/look-up-time'], 'Time of a look-up by receipt'),
  calls,
  xss: () => stories('xss', ['hostile-words'], 'Hostile words in every field, on every screen'),
  canary: () => stories('canary', [], 'What a site keeps of a thousand planted words'),
  log: () => runScript('log', 'packages/ledger/prove/log-proofs.ts', 'Proofs of the transparency log'),
};
const prove = provers[positionals[0] ?? ''];
if (prove) {
  process.exitCode = (await prove()) ? 0 : 1;
} else {
  process.stderr.write(usage);
  process.exitCode = 1;
}

async function attacks(): Promise<boolean> {
  const results = await proveAttacks((line) => process.stderr.write(`${line}\n`));
  const isProven = results.every(({ found }) => found);
  await recordBar('log-attacks', {
    subject: 'Attacks on the transparency log',
    isProven,
    said: attacksReport(results),
  });
  return isProven;
}

async function kills(): Promise<boolean> {
  const options = {
    submissions: Number(values.submissions),
    serverKills: Number(values['server-kills']),
    databaseKills: Number(values['database-kills']),
    clients: Number(values.clients),
    seed: Number(values.seed),
  };
  if (!Object.values(options).every((one) => Number.isInteger(one) && one >= 0)) {
    process.stderr.write(usage);
    return false;
  }
  const result = await proveKills(options, (line) => process.stderr.write(`${line}\n`));
  await record('kills', killsReport(options, result, machine));
  return isProven(result, options);
}

/** Runs a bar that a package keeps as a script of its own, and records what it says. */
async function runScript(bar: string, script: string, subject: string): Promise<boolean> {
  const { said, code } = await runNode([script]);
  await recordBar(bar, { subject, isProven: code === 0, said: said.trim() });
  return code === 0;
}

/** Ten thousand inputs for each procedure take their time: what is done is kept until all of it is, so that it can be gone on with. */
async function calls(): Promise<boolean> {
  const folder = join(root, 'node_modules/.cache/huiyin');
  await mkdir(folder, { recursive: true });
  const { stdout: commit } = await promisify(execFile)('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
  });
  const file = join(folder, `prove-calls-${commit.trim()}.jsonl`);
  const until = Date.now() + Number(values.minutes) * 60_000;
  const told = { HUIYIN_PROVE_FILE: file, HUIYIN_PROVE_UNTIL: String(until) };
  const ran = await runTests(['packages/rpc/src/fuzz'], told);
  if (ran.lines.some((line) => line.endsWith('so far'))) {
    process.stdout.write(`${ran.isProven ? ran.lines.join('\n') : ran.said}\nCall it again to go on.\n`);
    return ran.isProven;
  }
  await recordTests('calls', 'Random input to every procedure', ran);
  // Whoever stopped it goes on from what is done.
  if (ran.isProven) await rm(file, { force: true });
  return ran.isProven;
}

/** Runs integration tests with every bar in full, on a database of their own, and records what they say. */
async function tests(bar: string, files: readonly string[], subject: string): Promise<boolean> {
  const ran = await runTests(files);
  await recordTests(bar, subject, ran);
  return ran.isProven;
}

/** Runs stories in Chromium with their bar in full, all of them if none is named, and records what they say. The sites must be built. */
async function stories(bar: string, specs: readonly string[], subject: string): Promise<boolean> {
  const e2e = join(root, 'apps/e2e');
  const playwright = join(e2e, 'node_modules/@playwright/test/cli.js');
  const options = ['test', '--config', join(e2e, 'playwright.config.ts'), '--reporter=list', ...specs];
  const { said, code } = await runNode([playwright, ...options], '', { HUIYIN_PROVE: bar });
  const ran = { isProven: code === 0, lines: linesOf(said), said };
  await recordTests(bar, subject, ran);
  return ran.isProven;
}

type Ran = { readonly isProven: boolean; readonly lines: readonly string[]; readonly said: string };

async function runTests(files: readonly string[], told: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const options = ['run', '--config', 'vitest.prove.config.ts', '--reporter=dot'];
  const { said, code } = await runNode([vitest, ...options, ...files], '', told);
  return { isProven: code === 0, lines: linesOf(said), said };
}

async function recordTests(bar: string, subject: string, { isProven, lines, said }: Ran): Promise<void> {
  await recordBar(bar, { subject, isProven, said: lines.join('\n') });
  if (!isProven) process.stderr.write(said);
}

type Bar = { readonly subject: string; readonly isProven: boolean; readonly said: string };

async function recordBar(bar: string, { subject, isProven, said }: Bar): Promise<void> {
  const title = `# ${subject}: ${isProven ? 'proven' : 'NOT proven'}`;
  await record(bar, [title, '', `\`pnpm prove ${bar}\` on ${machine}.`, '', said, ''].join('\n'));
}

async function record(bar: string, text: string): Promise<void> {
  const folder = join(root, 'docs/proofs');
  const path = join(folder, `${bar}-${new Date().toISOString().slice(0, 10)}.md`);
  await mkdir(folder, { recursive: true });
  await writeFile(path, text);
  process.stdout.write(`${text}\n${path}\n`);
}

/** What the tests say of themselves, and how many there were. */
function linesOf(said: string): string[] {
  return said
    .split('\n')
    .map((line) => plain(line).trim())
    .filter((line) => /^(Tests|Duration)|^> |^\d+ (passed|failed|flaky)/.test(line));
}

/** Without the colours of a terminal. */
function plain(line: string): string {
  return line
    .split('\u001b')
    .map((part, at) => (at === 0 ? part : part.replace(/^\[[0-9;]*m/, '')))
    .join('');
}
