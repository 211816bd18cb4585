import { readClaims } from '@huiyin/report/claims/read-claims';
import { type ClaimScore, type KeyClaim, scoreClaims } from '@huiyin/report/claims/score-claims';
import { parseReport } from '@huiyin/report/parse-report';
import type { ParsedReport } from '@huiyin/report/parsed-report';
import { z } from 'zod';
import { readBytes, readReportText, refuse } from './report-file.ts';

const numbered = z.object({ number: z.number().nullable(), title: z.string().nullish() });
const reportKey = z.object({
  problems: z.array(numbered.extend({ measures: z.array(numbered).default([]) })),
  counts: z.object({ problems: z.number(), measures: z.number() }),
  claims: z.array(
    z.object({
      measureIndex: z.number().int(),
      text: z.string(),
      value: z.number(),
      unit: z.string(),
      qualifier: z.string(),
      direction: z.string(),
      optional: z.boolean().optional(),
    }),
  ),
  claimsComplete: z.boolean().default(true),
});
type ReportKey = z.infer<typeof reportKey>;

/**
 * `huiyin report score FILE KEY.json [--json]`: compares what is found in a report with what a person marked in it. Gives
 * the exit code: 0, or 1 with one sentence on standard error. Needs no database.
 */
export async function runReportScore(args: readonly string[]): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
  const [file, keyFile] = files;
  if (unknown) return refuse(`不认识的选项：${unknown}`);
  if (file === undefined || keyFile === undefined || files.length > 2)
    return refuse('用法：huiyin report score 文件 答案.json [--json]');
  const read = await readReportText(file);
  if (!read.ok) return refuse(read.reason);
  const key = await readKey(keyFile);
  if (typeof key === 'string') return refuse(key);
  const score = scoreReport(read.text, key);
  process.stdout.write(args.includes('--json') ? `${JSON.stringify(score)}\n` : inWords(score));
  return 0;
}

async function readKey(file: string): Promise<ReportKey | string> {
  const bytes = await readBytes(file);
  if (typeof bytes === 'string') return bytes;
  try {
    const parsed = reportKey.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    return `${file} 不是标注文件：${issue?.path.join('.') || '内容'} 不符合格式`;
  } catch {
    return `${file} 不是 JSON 文件`;
  }
}

/** Without a complete marking the share of wrong finds cannot be told: precision is null. */
interface ReportScore extends Omit<ClaimScore, 'precision'> {
  precision: number | null;
  problems: { wanted: number; found: number; titles: number };
  measures: { wanted: number; found: number; titles: number };
}

function scoreReport(text: string, key: ReportKey): ReportScore {
  const report = parseReport(text);
  const measures = report.problems.flatMap((problem) => problem.measures);
  const found = measures.map((measure) => readClaims(text, measure));
  const claims = scoreClaims(found, key.claims satisfies readonly KeyClaim[]);
  const keyMeasures = key.problems.flatMap((problem) => problem.measures);
  return {
    ...claims,
    precision: key.claimsComplete ? claims.precision : null,
    problems: { wanted: key.counts.problems, ...agreement(report.problems, key.problems) },
    measures: { wanted: key.counts.measures, ...agreement(measures, keyMeasures) },
  };
}

type Named = { number: number | null; title?: string | null | undefined };

/** How many there are, and how many of them have the number and title of the key, place by place. */
function agreement(found: ParsedReport['problems'] | readonly Named[], wanted: readonly Named[]) {
  const titles = found.filter(
    ({ number, title }, at) =>
      number === wanted[at]?.number && (title ?? null) === (wanted[at]?.title ?? null),
  ).length;
  return { found: found.length, titles };
}

function inWords({ problems, measures, ...claims }: ReportScore): string {
  const percent = (share: number | null) => (share === null ? '—' : `${(share * 100).toFixed(1)}%`);
  const lines = [
    `问题：应有 ${problems.wanted} 个，找到 ${problems.found} 个，编号和名称一致 ${problems.titles} 个`,
    `措施：应有 ${measures.wanted} 条，找到 ${measures.found} 条，编号和名称一致 ${measures.titles} 条`,
    `数据：应有 ${claims.wanted} 项，找到 ${claims.found} 项，一致 ${claims.matched} 项`,
    `准确率 ${percent(claims.precision)}，召回率 ${percent(claims.recall)}，限定词 ${percent(claims.qualifier)}，增减方向 ${percent(claims.direction)}`,
    ...claims.missed.map(({ measureIndex, text }) => `  漏：第 ${measureIndex + 1} 条 ${text}`),
    ...claims.invented.map(({ measureIndex, text }) => `  多：第 ${measureIndex + 1} 条 ${text}`),
    ...claims.misread.map(
      ({ measureIndex, text, wanted, found }) =>
        `  异：第 ${measureIndex + 1} 条 ${text}（应为 ${wanted}，读作 ${found}）`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
