import { readClaims } from '@huiyin/report/claims/read-claims';
import type { ParsedMeasure, ParsedProblem, ParsedReport } from '@huiyin/report/parsed-report';
import { printReport } from './report-file.ts';

/**
 * `huiyin report parse FILE [--json]`: prints what the importer finds in a report. Takes the arguments after
 * `report parse`; gives the exit code: 0, or 1 with one sentence on standard error. Needs no database.
 */
export async function runReportParse(args: readonly string[]): Promise<number> {
  return printReport(args, {
    usage: '用法：huiyin report parse 文件 [--json]',
    json: asJson,
    words: (_, report) => summary(report),
  });
}

function asJson(text: string, report: ParsedReport): object {
  const { title, body, publishedOn, contact, counts, declared, warnings, reason } = report;
  const problems = report.problems.map(({ number, title, named, start, end, measures }) => ({
    number,
    title,
    named,
    start,
    end,
    measures: measures.map((measure) => ({ ...measure, claims: readClaims(text, measure) })),
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
