import type { Flow } from '../flow.ts';
import { quotedPlaces } from './rejected.ts';

/** A time that a passage names, as printed, with its place in the flow. */
export interface FoundPeriod {
  from: number;
  to: number;
  text: string;
}

const year = '(?:\\d{4}|[〇零一二三四五六七八九]{4})年(?:度)?|今年|去年|上年|当年|本年(?:度)?|前年';
const month = '\\d{1,2}(?:[至到~—-]{1,2}\\d{1,2})?月(?:份)?';
const part = '上半年|下半年|前?[一二三四1-4]季度|[年月]?底|年末|末';
const span = new RegExp(
  `(?:截至|截止|自|从)?(?:\\d{4}年?(?:至|到|[~—-]{1,2}))?(?:${year})(?:${month}(?:\\d{1,2}日)?)?(?:${part})?(?:以来|以后|前|起|期间)?` +
    `|(?:截至|截止|自)?${month}(?:\\d{1,2}日)?(?:${part})?(?:以来|前|起)?` +
    `|(?:截至)?(?:目前|上半年|下半年|前?[一二三四1-4]季度)` +
    '|(?:巡[视察](?:反馈|整改|移交)?|整改|反馈)(?:意见)?(?:反馈)?以来|近[一二两三四五六七八九十\\d]{1,2}年(?:来)?|[近每]年(?:来)?|年均|每[月季周天](?:度)?|全年',
  'g',
);

/** Finds every time that a passage names outside of titles and quotations, in text order. */
export function findPeriods(passage: Flow): FoundPeriod[] {
  const quoted = quotedPlaces(passage);
  return [...passage.norm.matchAll(span)]
    .filter(({ index }) => quoted[index] !== 1)
    .map((match) => ({ from: match.index, to: match.index + match[0].length, text: match[0] }));
}

/** The time nearest before a place in its sentence; the time a promise names in passing does not count. */
export function periodAt(periods: readonly FoundPeriod[], norm: string, place: number): string | null {
  const sentence = Math.max(norm.lastIndexOf('。', place), norm.lastIndexOf('\n', place));
  const found = periods.findLast(
    ({ from, to }) =>
      to <= place &&
      from > sentence &&
      !/^[^，,。；;]{0,2}(?:规划|计划|行动|方案)/.test(norm.slice(to, to + 6)),
  );
  return found?.text ?? null;
}
