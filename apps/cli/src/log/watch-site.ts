import { createHash } from 'node:crypto';
import { shownCount } from '@huiyin/ledger/clear-leaf';
import { endOfDay, type LogClock } from '@huiyin/ledger/clock';
import type { EntryReader } from '@huiyin/ledger/read-entries';
import type { Watched } from '@huiyin/ledger/watch-log';
import { compareDraws, type DrawFault } from './compare-draws.ts';
import { fetchBytes } from './log-source.ts';
import { readShownCounts, readShownDraws } from './portal-calls.ts';
import { readDrawsPage } from './read-draws-page.ts';

/** Pages that run scripts and can be opened by anyone. */
const PAGES = ['/submit/write', '/follow', '/en/submit/write', '/en/follow'];
const DRAWS_PAGE = '/look-backs';
const SCRIPT = /<script\b([^>]*)>/g;
const DAY = 86_400;

export type SiteFault = 'scriptNotLogged' | 'siteUnreadable' | 'countsDiffer' | DrawFault;
export type SiteReason = { readonly reason: SiteFault; readonly what: string };
type Clear = EntryReader['clear'];

/**
 * Compares what a portal serves and shows now with what its log says of it: scripts, public counts and draws of look-backs. `now`
 * in seconds.
 */
export async function watchSite(site: URL, { clear, facts }: Watched, now: number): Promise<SiteReason[]> {
  if (!facts) return [];
  const isLate = (day: string) => now > endOfDay(day, facts.timeZone) + DAY;
  const unreadable = (error: unknown): SiteReason[] => [
    { reason: 'siteUnreadable', what: error instanceof Error ? error.message : String(error) },
  ];
  return [
    ...(await watchScripts(site, clear)),
    ...(await compareCounts(site, clear, isLate).catch(unreadable)),
    ...(await watchDraws(site, { clear, clock: facts, now }).catch(unreadable)),
  ];
}

async function watchDraws(
  site: URL,
  log: { clear: Clear; clock: LogClock; now: number },
): Promise<SiteReason[]> {
  const shown = await readShownDraws(site);
  const html = Buffer.from(await fetchBytes(new URL(DRAWS_PAGE, site))).toString('utf8');
  return compareDraws({ ...log, shown, page: readDrawsPage(html) });
}

/** Every script that pages name, and every logged one that is still served, must be as a leaf says. */
async function watchScripts(site: URL, clear: Clear): Promise<SiteReason[]> {
  const logged = clear.flatMap(({ leaf }) => (leaf.clear === 'script' ? [leaf] : []));
  const known = new Set(logged.map(({ path, sha384 }) => `${path} ${sha384}`));
  const named = new Set<string>();
  const reasons: SiteReason[] = [];
  for (const page of PAGES) {
    const html = await read(new URL(page, site));
    if (html.bytes === null) reasons.push({ reason: 'siteUnreadable', what: html.what });
    for (const path of scriptsIn(html.bytes)) named.add(path ?? page);
  }
  for (const path of new Set([...named, ...logged.map((one) => one.path)])) {
    const script = await read(new URL(path, site));
    // Scripts of an earlier build are served no more.
    if (script.status === 404 && !named.has(path)) continue;
    if (script.bytes === null) reasons.push({ reason: 'siteUnreadable', what: script.what });
    else if (!known.has(`${path} ${sha384(script.bytes)}`))
      reasons.push({ reason: 'scriptNotLogged', what: path });
  }
  return reasons;
}

/** Addresses of the scripts of a page; null for one that stands in the page itself, which no leaf can name. */
function scriptsIn(page: Uint8Array | null): (string | null)[] {
  const html = Buffer.from(page ?? []).toString('utf8');
  return [...html.matchAll(SCRIPT)].map(
    ([, attributes = '']) => /\bsrc="([^"]+)"/.exec(attributes)?.[1] ?? null,
  );
}

/** The counts on the home page must be those of the leaf of their day; once `isLate`, there must be such a leaf. */
async function compareCounts(
  site: URL,
  clear: Clear,
  isLate: (day: string) => boolean,
): Promise<SiteReason[]> {
  const { through, received, answered } = await readShownCounts(site);
  if (through === null) return [];
  const leaves = clear.flatMap(({ leaf }) => (leaf.clear === 'counts' ? [leaf] : []));
  const own = leaves.findLast((leaf) => leaf.through === through);
  const shown = [shownCount(received), shownCount(answered)];
  const differs = own ? shown[0] !== own.received || shown[1] !== own.answered : isLate(through);
  const entered = own ? `${own.received}, ${own.answered}` : '—';
  return differs ? [{ reason: 'countsDiffer', what: `${through}: ${shown.join(', ')} ≠ ${entered}` }] : [];
}

type Read = { readonly bytes: Uint8Array | null; readonly status: number | null; readonly what: string };

async function read(address: URL): Promise<Read> {
  try {
    return { bytes: await fetchBytes(address), status: 200, what: address.pathname };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { bytes: null, status: Number(/: (\d{3})$/.exec(what)?.[1] ?? 0) || null, what };
  }
}

function sha384(bytes: Uint8Array): string {
  return createHash('sha384').update(bytes).digest('base64');
}
