import type { Finding } from '@huiyin/report/lint/finding';
import { lintReport } from '@huiyin/report/lint/lint-report';
import { parseReport } from '@huiyin/report/parse-report';
import { readArguments } from '../arguments.ts';
import { readReportText, refuse } from './report-file.ts';

/**
 * `huiyin report lint FILE [--as-of YYYY-MM-DD] [--json]`: prints where a report's own words do not bear each other out.
 * Gives the exit code: 0, or 1 with one sentence on standard error. Needs no database.
 */
export async function runReportLint(args: readonly string[]): Promise<number> {
  const { options, flags, files } = readArguments(args, {
    ...{ required: [], optional: ['as-of'], flags: ['json'], files: 1 },
  });
  const asOf = options['as-of'];
  if (asOf !== undefined && !isDay(asOf)) return refuse(`--as-of 要写成 2024-03-15 这样的日期，不是 ${asOf}`);
  const read = await readReportText(files[0] ?? '');
  if (!read.ok) return refuse(read.reason);
  const { problems, publishedOn, reason } = parseReport(read.text);
  if (reason !== null) return refuse(`未识别为整改进展情况通报：${reason}`);
  const measures = problems.flatMap((problem) => problem.measures);
  const findings = lintReport(read.text, { measures, publishedOn, asOf: asOf ?? publishedOn });
  process.stdout.write(flags.has('json') ? `${JSON.stringify({ findings })}\n` : inWords(findings));
  return 0;
}

function isDay(written: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(Date.parse(written));
}

function inWords(findings: readonly Finding[]): string {
  if (findings.length === 0) return '没有发现前后不一致之处。\n';
  const lines = findings.map(({ places, sentence }) => {
    const numbers = [...new Set(places.map(({ measure, number }) => number ?? `第 ${measure + 1} 条`))];
    return `(${numbers.join('、')}) ${sentence}`;
  });
  return `${lines.join('\n')}\n`;
}
