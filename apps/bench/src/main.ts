import { parseArgs } from 'node:util';
import { benchCheck, showCheck } from './check/bench-check.ts';
import { benchDesk, type DeskBench } from './desk/bench-desk.ts';
import { showDesk } from './desk/show-desk.ts';
import { benchImport, showImport } from './import/bench-import.ts';
import { benchLog, type Timing } from './log/bench-log.ts';
import { benchMeasure } from './measure/bench-measure.ts';
import { seededRandom } from './random.ts';
import { benchReport } from './report/bench-report.ts';
import { benchSubmit } from './submit/bench-submit.ts';
import { showSubmit } from './submit/show-submit.ts';
import { benchTrends } from './trends/bench-trends.ts';

const usage = `pnpm bench submit [--clients 1,8,32] [--rounds 5] [--seconds 5] [--seed 1]
  Submissions a second through the use-case beside the same SQL statement run by pgbench, on one PostgreSQL.

pnpm bench desk [--cases 1000000] [--rounds 5] [--seed 1] [--keep FOLDER]
  Queue, search, case view and suggestions of a triage officer among many invented cases, each beside its limit.
  --keep leaves the loaded site in that folder; with the same cases and seed it need not be loaded again, for trends either.

pnpm bench import [--orders 10000] [--rounds 5] [--seed 1]
  Work orders from a file until they are cases, beside its limit and bare inserts of the same rows.

pnpm bench measure [--rounds 5] [--seed 1] [--stay]
  The public page of a measure with 20 figures and 500 linked cases, beside its limits. --stay leaves the loaded site up until
  Ctrl-C and prints the command by which Lighthouse measures its largest paint.

pnpm bench trends [--cases 1000000] [--rounds 5] [--seed 1] [--keep FOLDER]
  The discipline office's pages over 24 months among many invented cases, each beside its limit.

pnpm bench report [--rounds 5]
  Reading a report of 24,000 characters, beside its limit.

pnpm bench log [--leaves 10000000] [--seed 1]
  A batch, a proof and a verifier of the transparency log at that size, each beside its limit.

pnpm bench check [--leaves 10000000] [--rounds 5] [--seed 1]
  The citizen's check in a Chromium slowed down like a telephone, beside its limits; after pnpm build.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '1000000' },
    orders: { type: 'string', default: '10000' },
    leaves: { type: 'string', default: '10000000' },
    clients: { type: 'string', default: '1,8,32' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
    stay: { type: 'boolean', default: false },
  },
});
const benches: Readonly<Record<string, () => Promise<string>>> = {
  submit,
  desk,
  import: importOrders,
  trends,
  log,
  check,
  measure: () => benchMeasure({ rounds: rounds ?? 0, seed: seed ?? 0, stay: values.stay }, progress),
  report: () => benchReport({ rounds: rounds ?? 0 }),
};
const progress = (line: string) => process.stderr.write(`${line}\n`);
const [cases, rounds, seconds, seed] = [values.cases, values.rounds, values.seconds, values.seed].map(Number);
const clients = values.clients.split(',').map(Number);

const bench = benches[positionals[0] ?? ''];
const leaves = Number(values.leaves);
const given = [leaves, Number(values.orders), cases, rounds, seconds, seed, ...clients];
if (bench && given.every((one) => Number.isInteger(one) && Number(one) > 0)) {
  process.stdout.write(await bench());
} else {
  process.stderr.write(usage);
  process.exitCode = 1;
}

async function submit(): Promise<string> {
  const options = { clients, rounds: rounds ?? 0, seconds: seconds ?? 0, seed: seed ?? 0 };
  return showSubmit(await benchSubmit(options, progress));
}

async function desk(): Promise<string> {
  return showDesk(await benchDesk(loadedBench(), progress));
}

async function importOrders(): Promise<string> {
  const options = { orders: Number(values.orders), rounds: rounds ?? 0, seed: seed ?? 0 };
  return showImport(await benchImport(options, progress));
}

async function trends(): Promise<string> {
  return showDesk(await benchTrends(loadedBench(), progress));
}

function loadedBench(): DeskBench {
  return { cases: cases ?? 0, rounds: rounds ?? 0, seed: seed ?? 0, keep: values.keep ?? null };
}

async function check(): Promise<string> {
  const random = seededRandom(seed ?? 0);
  return showCheck(await benchCheck({ leaves, rounds: rounds ?? 0, random, say: progress }), leaves);
}

async function log(): Promise<string> {
  const figures = await benchLog({ leaves, random: seededRandom(seed ?? 0), say: progress });
  return [
    `${figures.leaves} leaves on disk`,
    `append a batch   ${shown(figures.append)} of 10 (limit 1000)`,
    `one proof        ${shown(figures.proof)} of 200 (limit 20)`,
    `verify all       ${figures.verifySeconds.toFixed(0)} s, ${(figures.verifyMemory / 2 ** 20).toFixed(0)} MB at most in all (limit 200)`,
    '',
  ].join('\n');
}

function shown({ median, p99, slowest }: Timing): string {
  return `${median.toFixed(1)} ms, p99 ${p99.toFixed(1)}, slowest ${slowest.toFixed(1)}`;
}
