import { foldText } from './plain-text.ts';
import { likenessOfTraits, traitsOf } from './same-matter.ts';
import { wordsOf } from './text-features.ts';

/** Texts that may ask for one thing: their places in the list, in order, and the words that most of them share. */
export type AlikeGroup = { readonly members: readonly number[]; readonly words: readonly string[] };

/** From here on two wishes of a sentence or two are mostly about one thing. */
const LEAST_ALIKE = 0.2;
const MOST_WORDS = 4;

type Pair = { readonly one: number; readonly other: number; readonly alike: number };

/**
 * Groups texts by how alike they are, the largest group first; a text that is like no other is in none. Average linkage (Sokal and
 * Michener 1958): the two groups that are most alike, on average over their texts, become one until no two are alike enough, so that a
 * chain of texts, each a little like the next, does not make a group.
 */
export function groupAlike(texts: readonly string[]): AlikeGroup[] {
  const traits = texts.map((text) => traitsOf(text));
  const alike = traits.map((own, at) => {
    const others = traits.toSpliced(at, 1);
    return likenessOfTraits(own, others).toSpliced(at, 0, 1);
  });
  const likeness = (one: number, other: number) => alike[one]?.[other] ?? 0;
  const groups = texts.map((_, at) => [at]);
  for (;;) {
    const best = closest(groups, likeness);
    if (best === null || best.alike < LEAST_ALIKE) break;
    groups[best.one] = [...(groups[best.one] ?? []), ...(groups[best.other] ?? [])];
    groups.splice(best.other, 1);
  }
  return groups
    .filter(({ length }) => length > 1)
    .map((group) => group.toSorted((a, b) => a - b))
    .toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
    .map((members) => ({ members, words: commonWords(members.map((at) => texts[at] ?? '')) }));
}

function closest(
  groups: readonly (readonly number[])[],
  likeness: (one: number, other: number) => number,
): Pair | null {
  let best: Pair | null = null;
  for (const [one, own] of groups.entries())
    for (let other = one + 1; other < groups.length; other += 1) {
      const those = groups[other] ?? [];
      let total = 0;
      for (const a of own) for (const b of those) total += likeness(a, b);
      const average = total / (own.length * those.length);
      if (best === null || average > best.alike) best = { one, other, alike: average };
    }
  return best;
}

/** Words that stand in more than half of the texts, the commonest first, none part of another. */
function commonWords(texts: readonly string[]): string[] {
  const having = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(wordsOf(foldText(text)))) having.set(word, (having.get(word) ?? 0) + 1);
  const common = [...having].filter(([, count]) => count * 2 > texts.length);
  return common
    .filter(([word]) => !common.some(([longer]) => longer !== word && longer.includes(word)))
    .toSorted(([a, many], [b, more]) => more - many || b.length - a.length)
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}
