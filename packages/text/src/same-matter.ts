import { foldText } from './plain-text.ts';
import { featuresOf, isMatter, wordsOf } from './text-features.ts';

/** A matter of the lexicon is what two wordings of one event share, so it counts for a little more than a word. */
const MATTER_WEIGHT = 1.2;
const MOST_WORDS = 6;
const UNSEEN = 50;

/**
 * Says how alike a text is to each of the others, 0 to 1, in their order: the cosine (Salton and McGill 1983, Introduction to
 * Modern Information Retrieval) over words, character pairs, single characters and matters, each weighing the more the
 * fewer of the texts have it.
 */
export function likenessTo(text: string, others: readonly string[]): number[] {
  const sets = [text, ...others].map(traitsOf);
  const having = new Map<string, number>();
  for (const traits of sets) for (const trait of traits) having.set(trait, (having.get(trait) ?? 0) + 1);
  const weigh = (trait: string): number =>
    (isMatter(trait) ? MATTER_WEIGHT : 1) * rarity(having.get(trait) ?? 1, sets.length);
  const [own = new Set<string>(), ...rest] = sets;
  const ownLength = lengthOf(own, weigh);
  return rest.map((other) => {
    let shared = 0;
    for (const trait of own) if (other.has(trait)) shared += weigh(trait) ** 2;
    const both = ownLength * lengthOf(other, weigh);
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

function traitsOf(text: string): Set<string> {
  const characters = foldText(text).match(/\p{Script=Han}/gu) ?? [];
  return new Set([...featuresOf(text).keys(), ...characters.map((character) => `c${character}`)]);
}

/** Counted as if `UNSEEN` more texts had none of it, so that among two or three texts what both say is not taken for common. */
function rarity(having: number, size: number): number {
  return Math.log(1 + (size + UNSEEN - having + 0.5) / (having + 0.5));
}

function lengthOf(traits: ReadonlySet<string>, weigh: (trait: string) => number): number {
  let sum = 0;
  for (const trait of traits) sum += weigh(trait) ** 2;
  return Math.sqrt(sum);
}
