import type { BuiltProblem } from './problems.ts';
import { halfWidth } from './width.ts';

const announces =
  /现?将[^。]{0,60}(?:整改|办理)[^。]{0,30}(?:情况|结果|成效)[^。]{0,20}(?:公布|公开|通报|公示|公告|报告|汇报|如下)/;
const reportTitle =
  /整改[^。]{0,24}(?:情况|进展|结果|成效|落实|完成|台账|清单|报告|通报|公示|公告|公开)|(?:巡[视察]|督察|审计)[^。]{0,20}(?:整改|落实)[^。]{0,20}(?:情况|通报|报告)/;
const otherTitle =
  /(?:通知|方案|办法|规定|细则|讲话|要点|计划|指引|指南|规则|条例|问答|解读|倡议书|邀请函|提纲|方案的(?:公示|公告|通报))(?:\s*\(.{1,10}\))?$/;
/** Titles of texts that only say how something is to be done, with a form of a report perhaps. */
const rulesTitle = /(?:办法|规定|细则|规则|条例|问答|解读|倡议书|邀请函)(?:\s*\(.{1,10}\))?$/;
const newsSign = /(?:本报讯|记者|通讯员|会议(?:指出|强调|要求)|主持会议|出席会议|反馈会|动员会|推进会|召开)/;
const noticeSign = /(?:进驻|公告|特此公告|受理(?:范围|来信|来访|时间)|值班电话|招标|招聘|报名)/;

/** What the decision rests on: title, the prose before the first problem, and what was found. */
export interface VerdictSource {
  title: string | null;
  whole: string;
  lead: string;
  problems: readonly BuiltProblem[];
}

/** null where the text is a report on rectification; otherwise one sentence that says why it is not. */
export function reasonAgainst(source: VerdictSource): string | null {
  const { whole, problems } = source;
  const title = source.title && halfWidth(source.title);
  if (whole.trim() === '') return '文本是空的，没有可以导入的内容。';
  const titled = title !== null && reportTitle.test(title);
  if (
    title !== null &&
    (rulesTitle.test(title) || (otherTitle.test(title) && !announces.test(source.lead)))
  ) {
    return '这是一份通知、方案或制度类文件，不是整改进展情况通报：没有逐条公布整改措施的落实情况。';
  }
  const measures = problems.reduce((sum, { problem }) => sum + problem.measures.length, 0);
  if (
    problems.length > 0 &&
    measures > 0 &&
    (titled || announces.test(source.lead) || speaksOfRectification(source))
  )
    return null;
  return whyNot(source, titled || announces.test(source.lead));
}

/** A pasted part without title or preamble: its own headings or labels must speak of rectification. */
function speaksOfRectification({ title, problems }: VerdictSource): boolean {
  if (title !== null && (newsSign.test(title) || noticeSign.test(title))) return false;
  const clear = problems.filter(({ problem, node }) => problem.named && /整改/.test(headingAndLabels(node)));
  return clear.length * 2 >= problems.length;
}

function headingAndLabels(node: BuiltProblem['node']): string {
  const own = node.block?.norm.slice(0, node.name.end) ?? '';
  const body = node.body.map((block) => block.label?.sign ?? '').join('');
  const below = node.children
    .map((child) => (child.block?.label?.sign ?? '') + (child.block?.cells ? '整改' : ''))
    .join('');
  return own + body + below;
}

function whyNot({ title, whole, problems }: VerdictSource, looksLikeReport: boolean): string {
  const head = `${title ?? ''}\n${whole.slice(0, 1200)}`;
  if (looksLikeReport && problems.length === 0)
    return '文中提到整改情况，但没有逐条列出的反馈问题，无法识别为整改进展情况通报。';
  if (looksLikeReport) return '文中列有问题，但没有找到任何整改措施，无法识别为整改进展情况通报。';
  if (noticeSign.test(title ?? '') || /特此公告/.test(whole))
    return '这是一份公告或通知，没有列出反馈问题和整改措施，不是整改进展情况通报。';
  if (newsSign.test(head))
    return '这是一篇新闻或会议报道，没有逐条列出反馈问题及其整改措施，不是整改进展情况通报。';
  return '文中没有逐条列出的反馈问题及其整改措施，不是整改进展情况通报。';
}
