import { halfWidth } from './width.ts';

/** A text as a bag of its neighbouring character pairs, for comparing many texts with each other. */
export interface PairBag {
  text: string;
  pairs: Map<string, number>;
  size: number;
}

/** Reduces a text to what a reader would call its words: half width, without blanks and punctuation. */
export function plainText(text: string): string {
  return halfWidth(text)
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
}

/** Counts the character pairs of a text. */
export function pairBag(text: string): PairBag {
  const plain = plainText(text);
  const pairs = new Map<string, number>();
  const units = [...plain];
  for (let index = 0; index + 1 < units.length; index++) {
    const pair = `${units[index]}${units[index + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { text: plain, pairs, size: Math.max(0, units.length - 1) };
}

/** Dice's coefficient over character pairs (Dice 1945): 1 for equal texts, 0 for nothing in common. */
export function similarity(one: PairBag, other: PairBag): number {
  if (one.text === other.text) return 1;
  if (one.size + other.size === 0) return 0;
  const [small, large] = one.pairs.size <= other.pairs.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [pair, count] of small.pairs) shared += Math.min(count, large.pairs.get(pair) ?? 0);
  return (2 * shared) / (one.size + other.size);
}
