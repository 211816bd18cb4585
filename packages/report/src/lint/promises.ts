import { deadlineDay } from '../dates.ts';
import { around, type Finding, finding, placeOf, type ReadMeasure } from './finding.ts';

const promise =
  /(?:要求|计划|预计|力争|确保|拟|将|争取|承诺|目标|明确)[^。；;\n]{0,30}?((?:(\d{4})年)?(?:(\d{1,2})月)?(?:\d{1,2}日)?(?:上旬|中旬|下旬)?(?:[年月]?底|末)?(?:之?前|竣工|建成|完成|完工|投产|投用|交付|出台|达到|实现|开展))/g;
const beforeDay = /(?:截至|截止|自|从|以来)$/;

/** A day named in the text by which something was to be done, when that day lies before `asOf` (YYYY-MM-DD). */
export function findPassedPromises(
  original: string,
  { read, publishedOn, asOf }: { read: ReadMeasure; publishedOn: string | null; asOf: string | null },
): Finding[] {
  if (asOf === null) return [];
  const { norm } = read.passage;
  const findings: Finding[] = [];
  for (const match of norm.matchAll(promise)) {
    const date = match[1] ?? '';
    if (!match[2] && !match[3]) continue;
    const at = match.index + match[0].length - date.length;
    if (beforeDay.test(norm.slice(0, at))) continue;
    const day = lastDay(date, { year: match[2], month: match[3], publishedOn });
    if (day === null || day >= asOf) continue;
    const clause = around(norm, at, /[，,。；;\n]/);
    findings.push(
      finding('promise-passed', [placeOf(original, read, [clause.from, clause.to])], [clause.text]),
    );
  }
  return [...findings, ...missedDeadline(original, { read, asOf })].slice(0, 1);
}

type Named = { year: string | undefined; month: string | undefined; publishedOn: string | null };

/** A month without a year is the next such month after publication. */
function lastDay(date: string, { year, month, publishedOn }: Named): string | null {
  if (year) return deadlineDay(month || /底|末/.test(date) ? date : `${year}年内`);
  if (!publishedOn || !month) return null;
  const published = Number(publishedOn.slice(0, 4));
  const inYear = Number(month) >= Number(publishedOn.slice(5, 7)) ? published : published + 1;
  return deadlineDay(`${inYear}年${date}`);
}

/** A deadline field that has passed while the report itself calls the measure unfinished. */
function missedDeadline(original: string, { read, asOf }: { read: ReadMeasure; asOf: string }): Finding[] {
  const { deadline, status } = read.measure;
  const open = status !== null && !['done', 'closed', 'longterm', 'submitted'].includes(status.code);
  const day = deadline && open ? deadlineDay(deadline.text) : null;
  if (!deadline || day === null || day >= asOf) return [];
  const at = read.passage.norm.indexOf(deadline.text);
  const place: [number, number] = at < 0 ? [0, read.passage.norm.length] : [at, at + deadline.text.length];
  return [finding('promise-passed', [placeOf(original, read, place)], [deadline.text])];
}
