import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type SeededRandom, seededRandom } from '../random.ts';
import { openSite, type Site } from '../site.ts';
import { examine, type Findings, textOf } from './examine.ts';
import { type InventedFile, inventFiles } from './invent-files.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { type Message, submitByForm } from './submit-by-form.ts';

export type KillsOptions = {
  readonly submissions: number;
  readonly serverKills: number;
  readonly databaseKills: number;
  readonly clients: number;
  readonly seed: number;
};

export type KillsResult = {
  readonly acknowledged: number;
  readonly attachments: number;
  readonly serverKills: number;
  readonly databaseKills: number;
  readonly startsGivenUp: number;
  readonly refusals: ReadonlyMap<string, number>;
  /** Milliseconds, of all requests that were answered. */
  readonly slowestAnswer: number;
  readonly seconds: number;
  readonly findings: Findings;
};

/** Whether nothing acknowledged was lost, doubled, damaged or only half written. */
export function isProven({ acknowledged, findings }: KillsResult, options: KillsOptions): boolean {
  const { lost, doubled, damaged, incomplete, untold, demonstration } = findings;
  const faults = [lost, doubled, damaged, incomplete, untold].flat();
  return acknowledged === options.submissions && faults.length === 0 && demonstration === 60;
}

/**
 * Kills the real server and its PostgreSQL at random moments, the first time while it fills its database, while clients
 * submit over HTTP; then opens what is left and compares it with what the clients were told.
 */
export async function proveKills(
  options: KillsOptions,
  progress: (line: string) => void,
): Promise<KillsResult> {
  const began = performance.now();
  const random = seededRandom(options.seed);
  const site = await openSite();
  try {
    progress('first start, killed on the way');
    await pause(1_500 + random.below(8_000));
    await site.restart();
    const ledger = openLedger();
    const messages = await inventMessages(random, options.submissions);
    const attachments = messages.reduce((sum, { files }) => sum + files.length, 0);
    const queue = messages.values();
    const clients = Array.from({ length: options.clients }, () => sendAll(site, ledger, queue));
    await Promise.all([...clients, killAtRandom(site, ledger, { options, random, progress })]);
    await site.stop();
    progress('comparing what is kept with what the clients were told');
    const findings = await examine(site.folder, ledger.entries);
    return {
      ...{ acknowledged: ledger.entries.length, attachments, findings, refusals: ledger.refusals },
      ...{ serverKills: options.serverKills, databaseKills: options.databaseKills },
      ...{ startsGivenUp: site.startsGivenUp(), slowestAnswer: ledger.slowestAnswer() },
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    await site.remove();
  }
}

/** One in this many is sent without JavaScript; the portal takes about one of those a second. */
const scripted = 25;
/** One in this many first loses its connection in the middle of the form. */
const unbroken = 5;

async function inventMessages(random: SeededRandom, count: number): Promise<readonly Message[]> {
  const files = await inventFiles(random, 6);
  return Array.from({ length: count }, (_, index) => ({
    serial: index + 1,
    text: textOf(index + 1, '路灯坏了两个月，照片和材料见附件。'),
    files: someOf(files, random),
    withoutScript: random.below(scripted) === 0,
    breaksOffAt: random.below(unbroken) === 0 ? 0.05 + 0.9 * random.next() : null,
  }));
}

function someOf(files: readonly InventedFile[], random: SeededRandom): readonly InventedFile[] {
  const first = random.below(files.length);
  return [...files, ...files].slice(first, first + 1 + random.below(3));
}

async function sendAll(site: Site, ledger: Ledger, queue: Iterator<Message>): Promise<void> {
  const client = {
    ...{ origin: site.origin, ledger },
    randomBytes: (count: number) => new Uint8Array(randomBytes(count)),
  };
  for (let next = queue.next(); !next.done; next = queue.next()) await submitByForm(client, next.value);
}

type Killing = {
  readonly options: KillsOptions;
  readonly random: SeededRandom;
  readonly progress: (line: string) => void;
};

/** Each kill waits for its number of acknowledgements, then a moment more, so that it falls into the middle of something. */
async function killAtRandom(
  site: Site,
  ledger: Ledger,
  { options, random, progress }: Killing,
): Promise<void> {
  const { submissions, serverKills, databaseKills } = options;
  const total = serverKills + databaseKills;
  const moments = Array.from({ length: total }, () => random.below(submissions)).toSorted((a, b) => a - b);
  let databasesLeft = databaseKills;
  for (const [index, count] of moments.entries()) {
    await ledger.reached(count);
    await pause(50 + random.below(1_000));
    const victim = random.below(total - index) < databasesLeft ? 'PostgreSQL' : 'server';
    if (victim === 'PostgreSQL') {
      databasesLeft -= 1;
      if (!(await site.killDatabase())) throw new Error('no PostgreSQL to kill');
      await site.whenServing();
    } else {
      await site.restart();
    }
    progress(`kill ${index + 1} of ${total}: ${victim}; ${ledger.entries.length} acknowledged`);
  }
}
