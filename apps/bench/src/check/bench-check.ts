import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLAIN, signingKey } from '@huiyin/ledger/note-key';
import { readLogWriter } from '@huiyin/services/log/open-log-writer';
import { type Browser, chromium } from '@playwright/test';
import { openInsiderProxy } from '../attacks/insider-proxy.ts';
import { writeLog } from '../log/write-log.ts';
import type { SeededRandom } from '../random.ts';
import { median } from '../rate.ts';
import { openSite } from '../site.ts';
import { type AgedCase, ageCase } from './aged-case.ts';
import { type Checked, checkInBrowser, profiles } from './check-in-browser.ts';

/** Where Debian's packages put it; without either Playwright's own is taken. */
const debian = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];

/** On how many days the measured cases have events: a short life, a usual one, and the longest that fits into 2 MB. */
const lives = [2, 4, 6];

export type CheckRow = {
  readonly profile: string;
  readonly days: number;
  readonly seconds: number;
  readonly slowest: number;
  readonly megabytes: number;
  readonly requests: number;
  readonly said: string;
};

type Options = { leaves: number; rounds: number; random: SeededRandom; say(line: string): void };

/**
 * The citizen's check in a real Chromium, slowed down like a telephone, on a running portal before which stands a log of so many
 * leaves that holds the events of its cases.
 */
export async function benchCheck(options: Options): Promise<readonly CheckRow[]> {
  const { say } = options;
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-bench-check-'));
  const site = await openSite();
  try {
    await site.whenServing();
    const cases: AgedCase[] = [];
    for (const days of lives) cases.push(await ageCase(site, days, options.random));
    say('cases arranged');
    await placeLog(site.folder, folder, { ...options, cases });
    const proxy = await openInsiderProxy(site.origin, folder);
    const path = process.env.CHROMIUM_PATH ?? debian.find((one) => existsSync(one));
    const browser = await chromium.launch({
      ...(path && { executablePath: path }),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      return await measureAll(browser, proxy.origin, { ...options, cases });
    } finally {
      await browser.close();
      proxy.close();
    }
  } finally {
    await site.stop();
    await site.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

type WithCases = Options & { readonly cases: readonly AgedCase[] };

/** A log under the name of the site's own, with the keys of its promises. */
async function placeLog(data: string, folder: string, { cases, ...options }: WithCases): Promise<void> {
  const log = await readLogWriter(data);
  if (!log) throw new Error('The portal keeps no log');
  await writeLog({
    ...{ folder, leaves: options.leaves, random: options.random, say: options.say },
    key: signingKey(log.origin, PLAIN, options.random.bytes(32)),
    promiseKeys: [log.promiseKey],
    clock: { intervalSeconds: log.intervalSeconds, timeZone: 'Asia/Shanghai' },
    lastAt: Math.floor(Date.now() / 1000),
    planted: cases.flatMap(({ planted }) => planted),
  });
}

async function measureAll(
  browser: Browser,
  origin: string,
  { cases, rounds, say }: WithCases,
): Promise<CheckRow[]> {
  const rows: CheckRow[] = [];
  for (const profile of profiles) {
    for (const { days, code } of cases) {
      const checks: Checked[] = [];
      for (let round = 0; round < rounds; round += 1)
        checks.push(await checkInBrowser(browser, { origin, code, profile }));
      const seconds = checks.map((one) => one.seconds);
      const [first] = checks;
      if (!first) throw new RangeError('no round');
      const row = { profile: profile.name, days, seconds: median(seconds), slowest: Math.max(...seconds) };
      rows.push({ ...row, megabytes: first.bytes / 1e6, requests: first.requests, said: first.said });
      say(`${profile.name}, ${days} days: ${row.seconds.toFixed(1)} s`);
    }
  }
  return rows;
}

/** The result as a table for a terminal. */
export function showCheck(rows: readonly CheckRow[], leaves: number): string {
  const lines = rows.map(({ profile, days, seconds, slowest, megabytes, requests, said }) =>
    [
      profile.padEnd(40),
      String(days).padStart(4),
      `${seconds.toFixed(1)} s`.padStart(8),
      `${slowest.toFixed(1)} s`.padStart(8),
      `${megabytes.toFixed(2)} MB`.padStart(8),
      String(requests).padStart(8),
      ` ${said}`,
    ].join(' '),
  );
  return `The citizen's check in Chromium, processor slowed down four times, ${leaves} leaves (limits 5 s, 2 MB)
${'network'.padEnd(40)} days   median  slowest     read requests
${lines.join('\n')}
`;
}
