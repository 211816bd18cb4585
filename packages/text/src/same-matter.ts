import { foldText } from './plain-text.ts';
import { type Features, featuresOf, isMatter, wordsOf } from './text-features.ts';

/** A matter of the lexicon is what two wordings of one event share, so it counts for a little more than a word. */
const MATTER_WEIGHT = 1.2;
const MOST_WORDS = 6;
const UNSEEN = 50;

/** What texts are told apart by: words, character pairs, single characters and matters. */
export type Traits = ReadonlySet<string>;

/**
 * Says how alike a text is to each of the others, 0 to 1, in their order: the cosine (Salton and McGill 1983, Introduction to
 * Modern Information Retrieval) over words, character pairs, single characters and matters, each weighing the more the
 * fewer of the texts have it.
 */
export function likenessTo(text: string, others: readonly string[]): number[] {
  return likenessOfTraits(
    traitsOf(text),
    others.map((other) => traitsOf(other)),
  );
}

/** As `likenessTo`, for texts whose traits are known. */
export function likenessOfTraits(own: Traits, others: readonly Traits[]): number[] {
  const having = new Map<string, number>();
  for (const traits of [own, ...others])
    for (const trait of traits) having.set(trait, (having.get(trait) ?? 0) + 1);
  const weights = new Map(
    [...having].map(([trait, count]) => [trait, weightOf(trait, count, others.length)]),
  );
  const squared = (trait: string): number => (weights.get(trait) ?? 0) ** 2;
  const ownLength = Math.sqrt(sum(own, squared));
  return others.map((other) => {
    let shared = 0;
    for (const trait of own) if (other.has(trait)) shared += squared(trait);
    const both = ownLength * Math.sqrt(sum(other, squared));
    return both === 0 ? 0 : Math.min(1, shared / both);
  });
}

/** The words that two texts share, the longest first, none part of another. */
export function sharedWords(text: string, other: string): string[] {
  const folded = foldText(other);
  const shared = [...new Set(wordsOf(foldText(text)))].filter((word) => folded.includes(word));
  return shared
    .filter((word) => !shared.some((longer) => longer !== word && longer.includes(word)))
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_WORDS);
}

/** Gives the traits of a text, whose features may be known. */
export function traitsOf(text: string, features: Features = featuresOf(text)): Traits {
  const characters = foldText(text).match(/\p{Script=Han}/gu) ?? [];
  return new Set([...features.keys(), ...characters.map((character) => `c${character}`)]);
}

/** Counted as if `UNSEEN` more texts had none of it, so that among two or three texts what both say is not taken for common. */
function weightOf(trait: string, having: number, others: number): number {
  const rarity = Math.log(1 + (others + 1 + UNSEEN - having + 0.5) / (having + 0.5));
  return isMatter(trait) ? MATTER_WEIGHT * rarity : rarity;
}

function sum(traits: Traits, worth: (trait: string) => number): number {
  let total = 0;
  for (const trait of traits) total += worth(trait);
  return total;
}
