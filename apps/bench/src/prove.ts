import { mkdir, writeFile } from 'node:fs/promises';
import { arch, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { attacksReport, proveAttacks } from './attacks/prove-attacks.ts';
import { killsReport } from './kills/kills-report.ts';
import { isProven, proveKills } from './kills/prove-kills.ts';
import { root, runNode } from './run-node.ts';

const usage = `pnpm prove kills [--submissions 5000] [--server-kills 100] [--database-kills 20] [--clients 8] [--seed 1]
pnpm prove fuzz
pnpm prove log
pnpm prove log-attacks
pnpm prove calls
pnpm prove look-up

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
  },
});
const machine = `${process.platform} ${arch()}, ${cpus().length} cores, Node ${process.version}`;
const provers: Readonly<Record<string, () => Promise<boolean>>> = {
  kills,
  fuzz: () => runScript('fuzz', 'packages/report/prove/fuzz.ts', 'Fuzz of the importer'),
  'log-attacks': attacks,
  'look-up': () => runTests('look-up', ['apps/server/src/border/look-up'], 'Time of a look-up by receipt'),
  calls: () => runTests('calls', ['packages/rpc/src/fuzz'], 'Random input to every procedure'),
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

/** Runs integration tests with every bar in full, on a database of their own, and records what they say. */
async function runTests(bar: string, files: readonly string[], subject: string): Promise<boolean> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const { said, code } = await runNode([
    vitest,
    'run',
    '--config',
    'vitest.prove.config.ts',
    '--reporter=dot',
    ...files,
  ]);
  const isProven = code === 0;
  const lines = said.split('\n').filter((line) => /^\s*(Tests|Duration)|^> /.test(plain(line)));
  await recordBar(bar, { subject, isProven, said: lines.map((line) => plain(line).trim()).join('\n') });
  if (!isProven) process.stderr.write(said);
  return isProven;
}

const plain = (line: string) =>
  line
    .split('\u001b')
    .map((part, at) => (at === 0 ? part : part.replace(/^\[[0-9;]*m/, '')))
    .join('');

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
