import { nesting, sentenceEnd } from './quotes.ts';
import { shortcoming } from './shortcomings.ts';

/** How surely a heading names a problem: `关于“…”问题` is strong, a bare shortcoming (`…不到位`) is likely. */
export type NameStrength = 'strong' | 'likely' | 'none';

/** What a heading says: indexes are into the flow it was read from; `end` is after the heading's own sentence. */
export interface HeadingName {
  strength: NameStrength;
  from: number;
  to: number;
  end: number;
}

const prefix =
  '^(?:(?:巡[视察]组?|审计|督察组?)?(?:反馈|指出|发现)的?(?:意见)?(?:指出)?[:,]?)?(关于|针对|对于|对|围绕|就)?(?:反馈(?:意见)?(?:指出)?的|存在的?|反映的)?';
const tail =
  '(?:的?整改(?:工作|任务)?(?:落实|进展|完成|推进)?(?:情况|成效|结果|措施|进展)?(?:及成效)?|的?(?:落实|进展|完成)?情况|方面)?$';
/** `存在的问题` is a way of speaking, but a shortcoming that `依然存在` is its own predicate. */
const exists = '(?<!依然|仍然|仍|普遍|长期|一直|程度)存在';
const problemWord = `(?:等?方面)?(?:还?${exists})?的?(?:突出|具体|主要)?问题`;

const ofProblems = new RegExp(`^(.+?)(?:${exists})?的(?:突出|具体|主要)?问题$`);
const quoted = new RegExp(`${prefix}\\s*([“「『"‘].*[”」』"’])\\s*(?:等)?${problemWord}${tail}`);
const quotedOnly = new RegExp(
  `${prefix}([“「『"‘].*[”」』"’])(?:方面)?(?:的?整改(?:情况|落实情况|进展情况)?)?$`,
);
const plain = new RegExp(`${prefix}(.+?)${problemWord}${tail}`);
const rectified = /^(关于|针对|对于)?(.+?)的?整改(?:工作)?(?:落实|进展|完成)?情况$/;
const aspect =
  /^(?:(?:关于|对|就|从)?在?)?([“「『"].*[”」』"]|.+?)(?:等)?方面(?:的?整改(?:落实|进展)?(?:情况)?)?$/;
const action =
  /^(?:整治|补齐|推进|推动|加[强快大]|强化|健全|完善|开展|落实|提[升高]|优化|规范|深化|狠抓|压实|严格|建立|坚[持决]|着力|聚焦|全面|持续|进一步|抓[好实牢紧]|做[好实]|解决|纠正|消除|破解|防范|化解|清理|排查|切实|认真|统筹|巩固|守[牢住]|扛[牢起]|筑牢|夯实|打造|扩大|增强|完成|针对|组织|成立|制定|召开|修订|出台|严肃|继续|不断|扎实|深入|积极|大力|举一反三|杜绝|缓解|治理|遏制|减轻|追缴|根治|严防|防止)/;
/** What is done against a shortcoming names none itself. */
const removal =
  /^(?:杜绝|缓解|治理(?!能力|体系|水平|机制|效能)|遏制|减轻|追缴|根治|严防|防止|整治|补齐|着力|聚焦|解决|纠正|消除|破解|防范|化解|清理|排查|针对)/;
/** `推动绿色发展不够有力`: how it is done falls short, or that something is missing. */
const fallsShort =
  /(?:不[^,。]{1,5}|有[^,。]{1,4}|[还仍尚有][需待][^,。]{1,6}|缓慢|滞后|流于形式|打折扣|走过场|走样|变形|落空|脱节|薄弱|粗放|随意|拖沓|乏力|一般化|搞变通|空转|形同虚设|[弱慢低差])$/;
/** Problems in general, as a chapter names them (`巡视反馈问题整改情况`). */
const inGeneral =
  /^(?:[省市县区州旗]委)?(?:专项|常规|机动|选人用人)*(?:巡[视察]|督察|审计|检查|监督)*组?(?:反馈|指出|查出|发现|移交|提出|整改|存在|主要|具体|有关|相关|突出|其他|上述|以上|部分|重点|未完成|已完成|[的、和及])*$/;

/** Reads the heading that starts at `from` in half-width text, to its stop or colon: its name and how surely it names a problem. */
export function nameHeading(norm: string, from: number): HeadingName {
  const stop = sentenceEnd(norm, from);
  const colon = norm.indexOf(':', from);
  if (colon > from && colon < Math.min(stop, norm.length - 1)) {
    const before = nameUntil(norm, from, colon);
    if (before.strength === 'strong' && nesting(norm.slice(from, colon)).balanced) return before;
  }
  return nameUntil(norm, from, stop);
}

function nameUntil(norm: string, from: number, stop: number): HeadingName {
  const end = Math.min(norm.length, stop + 1);
  const head = trimHead(norm, from, stop);
  const text = norm.slice(head.from, head.to);
  const span = (match: RegExpExecArray, group: number, inner = 0): { from: number; to: number } => {
    const start = head.from + text.indexOf(match[group] ?? '', (match[1] ?? '').length);
    return { from: start + inner, to: start + (match[group]?.length ?? 0) - inner };
  };
  const inQuotes = quoted.exec(text);
  if (inQuotes && onePair(inQuotes[2] ?? '')) return { strength: 'strong', ...span(inQuotes, 2, 1), end };
  const words = plain.exec(text);
  if (
    words &&
    !inGeneral.test(words[2] ?? '') &&
    (words[1] || (/整改/.test(text) && !action.test(words[2] ?? '')))
  ) {
    const name = span(words, 2);
    const predicate = /^突出/.test(norm.slice(name.to)) && /隐患$|矛盾$|风险$/.test(words[2] ?? '');
    return { strength: 'strong', ...unquote(norm, { ...name, to: name.to + (predicate ? 2 : 0) }), end };
  }
  const only = quotedOnly.exec(text);
  if (only && onePair(only[2] ?? '')) {
    const introduced = !text.startsWith(only[2] ?? '') || /整改/.test(text);
    return { strength: introduced ? 'strong' : 'likely', ...span(only, 2, 1), end };
  }
  return nameByWords(norm, head, end);
}

function nameByWords(norm: string, head: { from: number; to: number }, end: number): HeadingName {
  const text = norm.slice(head.from, head.to);
  const shift = (offset: number, length: number): { from: number; to: number } =>
    unquote(norm, { from: head.from + offset, to: head.from + offset + length });
  const about = /^(?:关于|针对)/.exec(text);
  const rect = rectified.exec(text);
  if (rect && shortcoming.test(rect[2] ?? '') && !action.test(rect[2] ?? '')) {
    return { strength: 'strong', ...shift((rect[1] ?? '').length, rect[2]?.length ?? 0), end };
  }
  const of = rect?.[2] ?? '';
  if (
    rect &&
    /的整改/.test(text) &&
    !action.test(of) &&
    !inGeneral.test(of) &&
    !/(?:方面|意见|工作|任务|事项|清单|问题)$/.test(of)
  )
    return { strength: 'likely', ...shift((rect[1] ?? '').length, of.length), end };
  const ofProblem = ofProblems.exec(text);
  const bare = ofProblem?.[1] ?? text;
  if (
    text.length <= 80 &&
    !(action.test(text) && (removal.test(text) || !fallsShort.test(text))) &&
    (ofProblem || /问题$/.test(text) || shortcoming.test(bare.replace(/[”’]+$/, '')))
  ) {
    const skip = about?.[0].length ?? 0;
    return { strength: about ? 'strong' : 'likely', ...shift(skip, bare.length - skip), end };
  }
  const side = aspect.exec(text);
  if (side?.[1]) return { strength: 'none', ...shift(text.indexOf(side[1]), side[1].length), end };
  return { strength: 'none', from: head.from, to: head.to, end };
}

function trimHead(norm: string, from: number, to: number): { from: number; to: number } {
  let last = to;
  const status =
    /\s*[([【](?:(?:已|基本|全部|部分)?(?:完成|整改|销号)[^)\]】]{0,8}|长期坚持|持续推进|持续整改|不予公开|正在[^)\]】]{0,6}|未[^)\]】]{0,6}|责任[^)\]】]*|牵头[^)\]】]*)[)\]】]\s*$/.exec(
      norm.slice(from, to),
    );
  if (status) last = from + status.index;
  while (last > from && /[\s:;,、]/.test(norm[last - 1] ?? '')) last--;
  let first = from;
  while (first < last && /\s/.test(norm[first] ?? '')) first++;
  return { from: first, to: last };
}

function unquote(norm: string, place: { from: number; to: number }): { from: number; to: number } {
  const text = norm.slice(place.from, place.to);
  if (/^[“「『"]/.test(text) && /[”」』"]$/.test(text) && onePair(text))
    return { from: place.from + 1, to: place.to - 1 };
  if (/^[“「『]/.test(text) && !/[”」』]/.test(text)) return { from: place.from + 1, to: place.to };
  if (/^"[^"]*$/.test(text)) return { from: place.from + 1, to: place.to };
  return place;
}

/** True when the first quote of a text is closed by its last and not before (`“甲”和“乙”` is two pairs). */
function onePair(text: string): boolean {
  let depth = 0;
  for (const [index, unit] of [...text].entries()) {
    if ('“「『'.includes(unit)) depth++;
    if ('”」』'.includes(unit) && --depth === 0 && index < text.length - 1) return false;
  }
  return true;
}
