import { createHash } from 'node:crypto';
import type { EntryReader } from '@huiyin/ledger/read-entries';
import { fetchBytes } from './log-source.ts';

/** Pages that run scripts and can be opened by anyone. */
const PAGES = ['/submit/write', '/follow'];
const SCRIPT = /<script\b[^>]*\bsrc="([^"]+)"/g;

/** Scripts that the site gives to browsers now and that the log does not name, by their paths. */
export async function unloggedScripts(site: URL, clear: EntryReader['clear']): Promise<string[]> {
  const logged = new Set(
    clear.flatMap(({ leaf }) => (leaf.clear === 'script' ? [`${leaf.path} ${leaf.sha384}`] : [])),
  );
  const paths = new Set<string>();
  for (const page of PAGES) {
    const html = Buffer.from(await fetchBytes(new URL(page, site))).toString('utf8');
    for (const [, path] of html.matchAll(SCRIPT)) if (path) paths.add(path);
  }
  const unlogged: string[] = [];
  for (const path of paths) {
    const bytes = await fetchBytes(new URL(path, site));
    const hash = createHash('sha384').update(bytes).digest('base64');
    if (!logged.has(`${path} ${hash}`)) unlogged.push(path);
  }
  return unlogged;
}
