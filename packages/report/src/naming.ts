import { nesting, sentenceEnd } from './quotes.ts';

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
  /^(?:整治|补齐|推进|推动|加[强快大]|强化|健全|完善|开展|落实|提[升高]|优化|规范|深化|狠抓|压实|严格|建立|坚[持决]|着力|聚焦|全面|持续|进一步|抓[好实牢紧]|做[好实]|解决|纠正|消除|破解|防范|化解|清理|排查|切实|认真|统筹|巩固|守[牢住]|扛[牢起]|筑牢|夯实|打造|扩大|增强|完成|针对|组织|成立|制定|召开|修订|出台|严肃|继续|不断|扎实|深入|积极|大力|举一反三)/;
/** What is done against a shortcoming names none itself. */
const removal = /^(?:整治|补齐|着力|聚焦|解决|纠正|消除|破解|防范|化解|清理|排查|针对)/;
/** `推动绿色发展不够有力`: how it is done falls short. */
const fallsShort = /(?:不[^,。]{1,5}|有[^,。]{1,4})$/;
const shortcoming =
  /(?:不[够足到强高严实力深优细全畅紧牢清准彻平明顺当及好多大快精规充健完经愿敢会善能均]{1}[^,。]{0,4}|缺[失位乏少]|薄弱|滞后|偏[差软弱低慢重松少]{1,2}|差距|短板|突出|较为突出|缓慢|[弱虚淡泛]化|松[懈散软]|流于形式|盲区|漏洞|违规|乱象|存在.{1,12}|欠缺|[弱慢低差难]|难求|浪费|失职|缺陷|一般化|落空|脱节|边缘化|走过场|搞变通|打折扣|两张皮|隐患|被[^,。]{1,6}|重[^,。]{1,6}轻[^,。]{1,6}|[久贵脏]|(?:投诉|矛盾|隐患|漏洞)多|过度[^,。]{1,4}|生硬|(?:有|存在)[^,。]{0,6}风险|混乱|[脏杂]乱差?|失[修管守序]|漏管|断[层链]|低下|老化|破损|匮乏|短缺|紧张|拖欠|积压|堵塞|扰民|反复|空转|推诿(?:扯皮)?|敷衍|走样|变形|弄虚作假|侵占|挪用|截留|超标|(?:不|慢|乱)作为|腐败|有(?:差距|短板|空白|盲点|死角|温差|落差|弱项|欠账|疏漏|反弹|缺口)|空白|[时多]有发生|[时多]发|频发|频繁|高发|屡禁不[止绝]|屡[查纠治]屡犯|居高不下|久拖不决|久治不愈|悬而未决|不了了之|偏差|断档|单一|粗放|随意|拖沓|形式主义|官僚主义|失之于[宽松软]|[宽松软]{2,3}|未[^,。]{1,12})$/;

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
  if (words && (words[1] || (/整改/.test(text) && !action.test(words[2] ?? ''))))
    return { strength: 'strong', ...unquote(norm, span(words, 2)), end };
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
