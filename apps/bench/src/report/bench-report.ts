import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { readClaims } from '@huiyin/report/claims/read-claims';
import { parseReport } from '@huiyin/report/parse-report';
import { median } from '../rate.ts';

const characters = 24_000;
const limit = 300;
const problem = /(?=^第?[一二三四五六七八九十]+[、是]|^\d+[.．])/m;

/**
 * Measures how long a report of 24,000 characters takes to read, figures included: the first time in this process, and the
 * median of `rounds` further times. The demonstration's report is made so long by repeating its body.
 */
export async function benchReport({ rounds }: { readonly rounds: number }): Promise<string> {
  const path = fileURLToPath(import.meta.resolve('@huiyin/demonstration/report/report-2026.txt'));
  const text = lengthened(await readFile(path, 'utf8'));
  const [first = Number.NaN, ...later] = Array.from({ length: rounds + 1 }, () => timed(text));
  const shown = (milliseconds: number) => `${milliseconds.toFixed(0)} / ${limit} ms`;
  return `
${text.length} characters, problems, measures and figures read
first    ${shown(first)}
later    ${shown(median(later))}, median of ${rounds}
`;
}

function timed(text: string): number {
  const began = performance.now();
  for (const { measures } of parseReport(text).problems) {
    for (const measure of measures) readClaims(text, measure);
  }
  return performance.now() - began;
}

/** The head once, then the body as often as it takes. */
function lengthened(text: string): string {
  const [head = '', ...body] = text.split(problem);
  return head + body.join('').repeat(Math.ceil((characters - head.length) / body.join('').length));
}
