import type { Claim } from '../claims/claim.ts';
import type { Flow } from '../flow.ts';
import { placeIn } from '../flow.ts';
import type { MeasureStatus, ParsedMeasure } from '../parsed-report.ts';

/** What the linter can find in a measure's own words. The list is closed; README.md says what each means. */
export const findingCodes = [
  'sum-differs',
  'fact-repeated',
  'heading-stronger',
  'percent-without-base',
  'doing-beside-done',
  'promise-passed',
  'nothing-checkable',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** A place in the original (UTF-16 offsets) inside the measure that stands at `measure` in report order. */
export interface FindingPlace {
  measure: number;
  number: number | null;
  start: number;
  end: number;
  text: string;
}

/**
 * One finding: its code, its places (the first is where it is told), and a sentence in Chinese for a citizen. `words` are
 * what fills the sentence, for other languages. It says what the text says, never that anything is untrue.
 */
export interface Finding {
  code: FindingCode;
  places: FindingPlace[];
  words: string[];
  sentence: string;
}

/** What the linter reads of a measure; a `ParsedMeasure` has it. */
export interface LintedMeasure extends Pick<ParsedMeasure, 'number' | 'title' | 'start' | 'end' | 'unit'> {
  deadline: { text: string } | null;
  status: MeasureStatus | null;
}

/** A measure made ready for reading: its claims, its joined text and its place in the report. */
export interface ReadMeasure {
  index: number;
  measure: LintedMeasure;
  claims: readonly Claim[];
  passage: Flow;
}

const sentences: Record<FindingCode, string> = {
  'sum-differs': '总数写的是{0}，列出的各项加起来是{1}，对不上，文中没有说明差在哪里。',
  'fact-repeated': '“{0}”在两条措施里都写了，可能是同一件事，不能加在一起算。',
  'heading-stronger': '标题写的是“{0}”，正文只写到“{1}”，还没有说已经做到。',
  'percent-without-base': '写了{0}，但没有写明是多少人评出来的。',
  'doing-beside-done': '写的是“{0}”，同一句里又有“{1}”，说明其中有的还没有完成。',
  'promise-passed': '文中说的是{0}，这个日期已经过去，文中没有写明是否全部做到。',
  'nothing-checkable': '这一条没有写出可以核对的数字、文件、时间或者具体事项。',
};

/** Builds a finding; `words` fill the sentence's blanks in order. */
export function finding(
  code: FindingCode,
  places: FindingPlace[],
  words: readonly (string | number)[] = [],
): Finding {
  const filled = words.map((word) => String(word).replaceAll('“', '‘').replaceAll('”', '’'));
  const sentence = sentences[code].replace(/\{(\d)\}/g, (_, index: string) => filled[Number(index)] ?? '');
  return { code, places, words: filled, sentence };
}

/** The place of `[from, to)` of a measure's joined text. */
export function placeOf(
  original: string,
  { index, measure, passage }: ReadMeasure,
  [from, to]: [number, number],
): FindingPlace {
  const { start, end } = placeIn(passage, from, to);
  return {
    ...{ measure: index, number: measure.number, start, end },
    text: original.slice(start, end).replace(/\s*[\r\n\u2028]+\s*/g, ''),
  };
}

/** The place of a claim. */
export function placeOfClaim({ index, measure }: ReadMeasure, { start, end, text }: Claim): FindingPlace {
  return { measure: index, number: measure.number, start, end, text };
}

/** What the text around an offset of a flow says: from after the last of `stops` to before the next. */
export function around(
  norm: string,
  place: number,
  stops: RegExp,
): { from: number; to: number; text: string } {
  let from = place;
  while (from > 0 && !stops.test(norm[from - 1] ?? '')) from--;
  let to = place;
  while (to < norm.length && !stops.test(norm[to] ?? '')) to++;
  return { from, to, text: norm.slice(from, to) };
}

export const sentenceStops = /[。\n]/;
export const clauseStops = /[，,。；;\n]/;

/** Where a claim begins in its measure's joined text. */
export function inPassage(passage: Flow, start: number): number {
  let low = 0;
  let high = passage.at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passage.at[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
