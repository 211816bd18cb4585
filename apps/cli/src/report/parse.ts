import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseReport } from '@huiyin/report/parse-report';
import type { ParsedMeasure, ParsedProblem, ParsedReport } from '@huiyin/report/parsed-report';
import { readOriginal } from '@huiyin/report/read-original';

/**
 * `huiyin report parse FILE [--json]`: prints what the importer finds in a report. Takes the arguments after
 * `report parse`; gives the exit code: 0, or 1 with one sentence on standard error. Needs no database.
 */
export async function runReportParse(args: readonly string[]): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
  const [file] = files;
  if (unknown) return refuse(`不认识的选项：${unknown}`);
  if (file === undefined || files.length > 1) return refuse('用法：huiyin report parse 文件 [--json]');
  const bytes = await readBytes(file);
  if (typeof bytes === 'string') return refuse(bytes);
  const original = await readOriginal(bytes, basename(file));
  if (!original.ok) return refuse(`${file}：${original.message}`);
  if (original.note) process.stderr.write(`${original.note}\n`);
  const report = parseReport(original.text);
  process.stdout.write(args.includes('--json') ? `${JSON.stringify(asJson(report))}\n` : summary(report));
  return 0;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

async function readBytes(file: string): Promise<Uint8Array | string> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return `找不到文件：${file}`;
    if (code === 'EISDIR') return `这是一个文件夹，不是文件：${file}`;
    if (code === 'EACCES') return `没有权限读取文件：${file}`;
    return `无法读取文件：${file}`;
  }
}

function asJson(report: ParsedReport): object {
  const { title, body, publishedOn, contact, counts, declared, warnings, reason } = report;
  const problems = report.problems.map(({ number, title, named, start, end, measures }) => ({
    number,
    title,
    named,
    start,
    end,
    measures,
  }));
  return { title, body, publishedOn, contact, problems, counts, declared, warnings, reason };
}

function summary(report: ParsedReport): string {
  const lines = [
    `标题：${report.title ?? '（未找到）'}`,
    `发布机关：${report.body ?? '（未找到）'}`,
    `发布日期：${report.publishedOn ?? '（未找到）'}`,
    `联系方式：${[...report.contact.phone, ...report.contact.email, ...report.contact.address].join('；') || '（未找到）'}`,
  ];
  if (report.reason !== null)
    return `${[...lines, `未识别为整改进展情况通报：${report.reason}`].join('\n')}\n`;
  lines.push(`问题 ${report.counts.problems} 个，措施 ${report.counts.measures} 条`, '');
  for (const problem of report.problems) lines.push(...problemLines(problem));
  lines.push(
    '',
    report.warnings.length === 0 ? '没有需要核对之处。' : `需要核对之处 ${report.warnings.length} 处：`,
  );
  for (const warning of report.warnings) lines.push(`  [${warning.start}] ${warning.message}`);
  return `${lines.join('\n')}\n`;
}

function problemLines(problem: ParsedProblem): string[] {
  const mark = problem.named ? '' : '（未写明具体问题）';
  const heading = `${problem.number ?? '—'}. ${problem.title ?? '（无名称）'}${mark}`;
  return [heading, ...problem.measures.map((measure) => `   ${measureLine(measure)}`)];
}

function measureLine(measure: ParsedMeasure): string {
  const opening = measure.title ?? `${measure.text.replace(/\s+/g, '').slice(0, 24)}…`;
  const fields = [measure.unit, measure.leader, measure.deadline?.text, measure.status?.text].filter(
    (field) => field != null,
  );
  return `(${measure.number ?? '—'}) ${opening}${fields.length > 0 ? `〔${fields.join('；')}〕` : ''}`;
}
