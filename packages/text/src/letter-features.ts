import type { Seen } from './linear-model.ts';

/** So many say no more each than in a text of so many. */
const FEW = 40;

/**
 * The characters and pairs of characters of a folded text as features, each once, the shorter the text the more, together of the length `worth`. Figures are all 0, and
 * what is neither a letter nor a usual point is one sign: a number or a smiley says as much as another.
 */
export function letterFeatures(folded: string, worth: number): Seen {
  const characters = [
    ...folded
      .replace(/\s+/g, '_')
      .replace(/\p{N}/gu, '0')
      .replace(/[^\p{L}0_,。!?:;"]/gu, '·'),
  ];
  const letters = new Set(characters);
  for (let at = 1; at < characters.length; at++) letters.add(`${characters[at - 1]}${characters[at]}`);
  const share = worth / Math.sqrt(Math.max(FEW, letters.size));
  return [...letters].map((letter) => [letter, share] as const);
}
