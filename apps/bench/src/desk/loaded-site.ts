import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDatabase } from '@huiyin/db/client';
import { joinEmbedded, startEmbedded } from '@huiyin/db/embedded';
import { checkAlerts } from '@huiyin/services/alerts/check-alerts';
import { countWords } from '@huiyin/services/alerts/count-words';
import { raiseOverdue } from '@huiyin/services/jobs/raise-overdue';
import { refreshCounts } from '@huiyin/services/portal/refresh-counts';
import type { Services } from '@huiyin/services/services';
import { refreshTrends } from '@huiyin/services/trends/refresh-trends';
import pg from 'pg';
import { servicesOn } from '../place.ts';
import { seededRandom } from '../random.ts';
import { openSite, type Site } from '../site.ts';
import { loadCases } from './load-cases.ts';

export type Load = {
  readonly cases: number;
  readonly seed: number;
  /** A folder in which the loaded site is kept, and found by the next run; null for one that is removed again. */
  readonly keep: string | null;
};

/** A site that serves its demonstration among many invented cases, and two ways past it: as the owner, and by use-case. */
export type LoadedSite = {
  readonly site: Site;
  readonly owner: pg.Client;
  readonly services: Services;
};

/**
 * Opens a site with `cases` invented cases and lets `use` have it. The cases are loaded while the server is down, for its jobs
 * would take up what is not yet whole; what the jobs make of them is made before it opens again.
 */
export async function withLoadedSite<Result>(
  { cases, seed, keep }: Load,
  progress: (line: string) => void,
  use: (loaded: LoadedSite) => Promise<Result>,
): Promise<Result> {
  const mark = keep && join(keep, `loaded-${cases}-${seed}`);
  const isLoaded = mark !== null && (await access(mark).then(...yesOrNo));
  const site = await openSite({}, keep);
  try {
    await site.whenServing();
    if (!isLoaded) {
      await site.stop();
      await load(site.folder, { cases, seed }, progress);
      if (mark) await writeFile(mark, '');
      await site.restart();
    }
    const url = await joinEmbedded(site.folder);
    if (url === null) throw new Error('the site has no database');
    return await onDatabase(url, site.folder, (at) => use({ site, ...at }));
  } finally {
    await (keep === null ? site.remove() : site.stop());
  }
}

const yesOrNo = [() => true, () => false] as const;

async function load(
  folder: string,
  { cases, seed }: Omit<Load, 'keep'>,
  progress: (line: string) => void,
): Promise<void> {
  // What is lost by pulling the plug while loading is loaded again.
  const settings = { fsync: 'off', synchronous_commit: 'off', max_wal_size: '8GB' };
  const cluster = await startEmbedded({ folder, settings });
  try {
    await onDatabase(cluster.url, folder, async ({ owner, services }) => {
      await loadCases(owner, { count: cases, random: seededRandom(seed) }, progress);
      progress('what the jobs make of them');
      await raiseOverdue(services);
      progress(`${await refreshTrends(services)} days counted`);
      await refreshCounts(services);
      // The empty site was judged and its words were counted at its start.
      await owner.query('DELETE FROM alert_check');
      await owner.query('DELETE FROM word_week');
      await owner.query('DELETE FROM word_week_total');
      while ((await countWords(services)) > 0) progress('words of four weeks counted');
      await checkAlerts(services);
      await owner.query('VACUUM ANALYZE');
    });
  } finally {
    await cluster.stop();
  }
}

async function onDatabase<Result>(
  url: string,
  folder: string,
  use: (at: Omit<LoadedSite, 'site'>) => Promise<Result>,
): Promise<Result> {
  const services = await servicesOn(createDatabase(url), `${folder}/files`);
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return await use({ owner, services });
  } finally {
    await owner.end();
    await services.database.close();
  }
}

/** The id of a member of the demonstration's staff. */
export async function staffIdOf(owner: pg.Client, email: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `SELECT s.id FROM staff_member s JOIN auth_user u ON u.id = s.auth_user_id WHERE u.email = $1`,
    [email],
  );
  if (!rows[0]) throw new Error(`the demonstration has no ${email}`);
  return rows[0].id;
}
