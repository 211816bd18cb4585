import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { openDatabase } from '../fixtures/open-database.ts';
import { searchFor } from './find-planted.ts';
import type { Planted } from './planted.ts';
import type { SentMail } from './post-office.ts';

/** Everything that is left of a site after it was used. */
export type Remains = {
  /** The data folder: files of cases and tips, logs, the public log, and the files of the database. */
  readonly folder: string;
  /** What the database told before it was stopped: all rows of all tables, as text. */
  readonly dump: Buffer;
  /** What the process printed. */
  readonly printed: string;
  readonly mails: readonly SentMail[];
};

/** How often a planted word was found where it must not be, with the place and what kind of word it was. */
export type Leak = { readonly place: string; readonly sort: keyof Planted; readonly word: string };

/** Reads every row of every table. The site must still be running. */
export async function dumpDatabase(folder: string): Promise<Buffer> {
  const client = await openDatabase(folder);
  try {
    const tables = await client.query<{ name: string }>(`
      SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`);
    const parts: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ line: string }>(`SELECT one::text AS line FROM ${name} AS one`);
      parts.push(name, ...rows.map(({ line }) => line));
    }
    return Buffer.from(parts.join('\n'));
  } finally {
    await client.end();
  }
}

/** Searches all that is left. Throws if the search itself was blind: what must be found was not. */
export async function findLeaks(remains: Remains, planted: Planted): Promise<Leak[]> {
  const sorts = new Map<string, keyof Planted>();
  for (const sort of ['sealed', 'traces', 'clear'] as const)
    for (const word of planted[sort]) sorts.set(word, sort);
  const search = searchFor(sorts.keys());
  const leaks: Leak[] = [];
  const seen = { dump: new Set<string>(), cluster: new Set<string>() };
  const look = (place: string, bytes: Buffer, database: Set<string> | null) => {
    for (const word of search(bytes)) {
      const sort = sorts.get(word) ?? 'sealed';
      if (sort === 'clear' && database) database.add(word);
      else leaks.push({ place, sort, word });
    }
  };
  look('database dump', remains.dump, seen.dump);
  look('output', Buffer.from(remains.printed), null);
  for (const mail of remains.mails) look('mail', Buffer.from(mail.shown), null);
  for (const path of await filesIn(remains.folder)) {
    const place = relative(remains.folder, path);
    look(
      place,
      await readFile(path),
      /^(database|postgres)\//.test(place) && !place.endsWith('.log') ? seen.cluster : null,
    );
  }
  for (const [name, found] of Object.entries(seen)) {
    const missed = planted.clear.filter((word) => !found.has(word));
    if (missed.length > 0)
      throw new Error(`The search is blind: ${missed.length} words of cases not found in ${name}.`);
  }
  return leaks;
}

/** How much is searched: files of the site, and bytes of them and of what the database and the process told. */
export async function extentOf({
  folder,
  dump,
  printed,
}: Remains): Promise<{ files: number; bytes: number }> {
  const paths = await filesIn(folder);
  let bytes = dump.length + printed.length;
  for (const path of paths) bytes += (await stat(path)).size;
  return { files: paths.length, bytes };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
