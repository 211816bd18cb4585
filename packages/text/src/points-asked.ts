import type { Place } from './places.ts';

/** One thing that a message asks for: its words and where they stand, in UTF-16 units. */
export type PointAsked = { readonly text: string; readonly start: number; readonly end: number };

const sentenceEnd = /[。！？!?；;\n]/;
const clauseEnd = /[，,。！？!?；;\n]/;
const question =
  /[?？]|什么|怎么|怎样|如何|为何|是否|能否|能不能|可不可以|有没有|是不是|会不会|多少|几时|何时|哪[个里些家天年位]|哪儿|谁|[吗呢么]$/;
const request =
  /(?<!申|邀|聘)请(?!客|假)|希望|盼望?|要求|恳求|建议|麻烦|强烈呼吁|想(?:问|知道|了解|咨询)|咨询|尽快|尽早|给.{0,4}(?:说法|答复|解释|交代)|应该|应当|能给/;
const mostPoints = 8;

/**
 * What a message asks, in its order: every sentence with a question or a request; a sentence with several questions gives one
 * point for each. A message that asks nothing in so many words gives its whole text as the one point. At most eight.
 */
export function pointsAsked(message: string): PointAsked[] {
  const points = pieces(message, { start: 0, end: message.length }, sentenceEnd).flatMap((sentence) => {
    const text = message.slice(sentence.start, sentence.end);
    const asking = pieces(message, sentence, clauseEnd).filter(({ start, end }) =>
      question.test(bare(message.slice(start, end))),
    );
    if (asking.length > 1) return asking;
    return question.test(bare(text)) || request.test(text) ? [sentence] : [];
  });
  const found = points.length > 0 ? points : pieces(message, { start: 0, end: message.length }, null);
  return found
    .slice(0, mostPoints)
    .map(({ start, end }) => ({ text: message.slice(start, end), start, end }));
}

/** The end of a piece without the marks that close it: a particle at the very end tells a question. */
const bare = (text: string): string => text.replace(/[，,。！!；;\s]+$/u, '');

/** Cuts a place after each end mark and trims blanks; pieces without a letter are left out. */
function pieces(text: string, { start, end }: Place, mark: RegExp | null): Place[] {
  const cut: Place[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !(mark?.test(text[at] ?? '') ?? false)) continue;
    cut.push(trimmed(text, { start: from, end: Math.min(at + 1, end) }));
    from = at + 1;
  }
  return cut.filter((place) => /[\p{L}\p{N}]/u.test(text.slice(place.start, place.end)));
}

function trimmed(text: string, { start, end }: Place): Place {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) };
}
