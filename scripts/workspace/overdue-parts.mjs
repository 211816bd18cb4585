import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { askRegistry, publishedOf } from './advisories.mjs';
import { ROOT, toolEnvironment } from './run.mjs';

const DAY_MS = 86_400_000;
const ROUND_DAYS = 92;

/**
 * What SECURITY.md promises: the days from the day a weakness is published until it is mended, by severity; the day of the last round of
 * updates; the advisories that cannot reach us. Throws where it no longer says so.
 */
export function promisesOf(security) {
  const text = security.replace(/\s+/g, ' ');
  const [, critical, high, moderate, low] =
    /within (\d+) days where it is exploited or critical, (\d+) where it is high, (\d+) where it is moderate, (\d+) where it is low/.exec(
      text,
    ) ?? [];
  const [, lastRound] = /every three months at the least, last on (\d{4}-\d\d-\d\d)/.exec(text) ?? [];
  if (!critical || !lastRound)
    throw new Error(
      'SECURITY.md no longer says within how many days parts are mended and brought up to date',
    );
  return {
    days: { critical: Number(critical), high: Number(high), moderate: Number(moderate), low: Number(low) },
    nextRound: new Date(Date.parse(`${lastRound}T00:00:00Z`) + ROUND_DAYS * DAY_MS),
    outOfReach: new Set([...security.matchAll(/^- (GHSA-[\w-]+): \S/gm)].map(([, id]) => id)),
  };
}

/** The moment by which an advisory has to be mended; null, which is now, where its day or its severity is not known. */
export function dueOf({ severity, published }, { days }) {
  if (published === null || days[severity] === undefined) return null;
  return new Date(published.getTime() + days[severity] * DAY_MS);
}

/**
 * `pnpm -s parts overdue`: gives 0 where no part is past its time, 1 where one is, 2 where the registry could not be asked. `registry` and
 * `database` are those that pnpm and the advisories name, where not given.
 */
export async function overdueParts({ parts, security, now, say, registry, database }) {
  const promises = promisesOf(security);
  let advisories;
  try {
    advisories = await askRegistry(registry ?? (await registryOfPnpm()), parts);
  } catch (error) {
    say(`The registry gave no answer, so nothing is known: ${reasonOf(error)}`);
    return 2;
  }
  let overdue = 0;
  for (const advisory of advisories) {
    const due = dueOf({ ...advisory, published: await publishedOf(advisory, database) }, promises);
    const isExcused = promises.outOfReach.has(advisory.ghsa);
    const isOver = !isExcused && (due === null || due <= now);
    if (isOver) overdue += 1;
    say(`${isExcused ? 'out of reach' : isOver ? 'overdue' : 'to be mended'}  ${lineOf(advisory, due)}`);
  }
  if (promises.nextRound <= now) {
    overdue += 1;
    say(`overdue  the round of updates, due by ${dayOf(promises.nextRound)}`);
  }
  say(`${parts.length} parts asked about, ${advisories.length} advisories, ${overdue} overdue.`);
  return overdue > 0 ? 1 : 0;
}

/** The same for this checkout, of today. */
export function overduePartsHere({ parts, say }) {
  const security = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');
  return overdueParts({ parts, security, now: new Date(), say });
}

/** The registry that parts are installed from, as `.npmrc` and the environment tell pnpm. */
export async function registryOfPnpm(env = {}) {
  const options = {
    ...{ cwd: ROOT, env: { ...toolEnvironment(), ...env } },
    shell: process.platform === 'win32',
  };
  const { stdout } = await promisify(execFile)('pnpm', ['config', 'get', 'registry'], options);
  return stdout.trim();
}

function lineOf({ name, versions, severity, title, url }, due) {
  const by = due === null ? 'of no known day or severity' : `due by ${dayOf(due)}`;
  return `${name} ${versions.join(', ')}  ${severity}, ${by}: ${title} ${url}`;
}

const dayOf = (moment) => moment.toISOString().slice(0, 10);

function reasonOf(error) {
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error instanceof Error ? error.message : error}${cause}`.split('\n', 1)[0];
}
