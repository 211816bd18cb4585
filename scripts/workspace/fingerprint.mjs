import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './run.mjs';

const MADE = new Set([
  ...['node_modules', 'build', 'dist', 'generated', '.turbo', '.react-router', '.git', '.huiyin'],
  ...['test-results', 'playwright-report'],
]);
const STAMPS = join(ROOT, 'node_modules', '.huiyin');

/** Every file under `folder` (relative to the root) that people wrote, sorted. */
export function writtenFiles(folder) {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  return entries
    .filter((entry) => !MADE.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? writtenFiles(path) : [path];
    })
    .sort();
}

/** One hash over names and contents of `files` (relative to the root) and over this Node's major version. */
export function fingerprint(files) {
  const hash = createHash('sha256').update(process.version.split('.', 1)[0]);
  for (const file of files) hash.update(`\0${relative('', file)}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

/** Whether the step called `name` was last finished for this very fingerprint. */
export function isStamped(name, print) {
  const path = join(STAMPS, name);
  return existsSync(path) && readFileSync(path, 'utf8') === print;
}

/** Remembers that the step called `name` was finished for this fingerprint. */
export function stamp(name, print) {
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(join(STAMPS, name), print);
}
