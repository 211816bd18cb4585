import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type FuzzResult, fuzzReports } from './mutated-reports.ts';

const folder = new URL('../fixtures/', import.meta.url);

/** The full bar: 2,000 damaged variants of the room's fixtures; none may throw or misplace an offset. */
export function proveFuzz(options = { runs: 2_000, seed: 1 }): FuzzResult {
  const texts = readdirSync(folder)
    .filter((name) => name !== 'README.md')
    .toSorted()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
  return fuzzReports(texts, options);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = performance.now();
  const { runs, failures } = proveFuzz();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${runs} mutated reports, ${failures.length} failures, ${seconds} s\n`);
  for (const { seed, fault } of failures.slice(0, 20)) process.stdout.write(`  seed ${seed}: ${fault}\n`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
