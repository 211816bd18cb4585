import { sliceFlow } from './flow.ts';
import { chineseDigits } from './numerals.ts';
import type { Paragraph } from './paragraphs.ts';

/** Where a text that lost its line breaks goes on with the next problem, or comes to its end. */
const seam = new RegExp(
  `(?<=[。;:])(?:[(][${chineseDigits}]{1,3}[)](?=关于|针对|对|“)|(?=下一步|欢迎|特此|中共[^。，]{2,20}[,\\s]*\\d{4}年\\d{1,2}月\\d{1,2}日。?$))`,
  'g',
);
/** A problem named in the sentence that tells what was done about it. */
const namedFirst =
  /^(?:针对|对于|关于)(?:(?:反馈|指出)的)?(?:“[^”]{2,80}”|[^,。“”]{4,40}?)(?:等)?(?:方面)?(?:存在)?的?问题[,:]\s*/;

/** No shorter paragraph is a whole text without line breaks. */
const leastLength = 300;

/**
 * Divides paragraphs that hold heading and measures in one: a text pasted without its line breaks, and problems that are named at the
 * beginning of the sentence (`针对“…”问题，…`). Not for texts whose problems stand on lines of their own, where such a sentence is part of a
 * measure. Returns what it was given where nothing is to be divided.
 */
export function divideRunOn(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const parts = paragraphs.flatMap(atSeams);
  const named = parts.filter(({ row, norm }) => !row && namedFirst.test(norm));
  if (named.length < 2) return parts.length > paragraphs.length ? parts : paragraphs;
  return parts.flatMap((part) =>
    named.includes(part) ? cutAt(part, [namedFirst.exec(part.norm)?.[0].length ?? 0]) : [part],
  );
}

function atSeams(paragraph: Paragraph): Paragraph[] {
  if (paragraph.row || paragraph.norm.length < leastLength) return [paragraph];
  return cutAt(
    paragraph,
    [...paragraph.norm.matchAll(seam)].map(({ index }) => index),
  );
}

function cutAt(paragraph: Paragraph, places: readonly number[]): Paragraph[] {
  const cuts = [0, ...places, paragraph.norm.length];
  return cuts.slice(0, -1).map((from, index) => ({
    ...paragraph,
    ...sliceFlow(paragraph, from, cuts[index + 1] ?? from),
    boldEnd: 0,
  }));
}
