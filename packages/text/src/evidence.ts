import { bm25, queryWithin } from './bm25.ts';
import { type MeantMatter, meantMatters } from './everyday-words.ts';
import type { MeasureIndex } from './measure-index.ts';
import { type Features, isMatter, plainFeaturesOf } from './text-features.ts';

/** What the words of a message say for one measure. */
export type Evidence = {
  /** BM25 of the words and character pairs that were said. */
  readonly said: number;
  /** BM25 of the official words for what may have been meant. */
  readonly meant: number;
  /**
   * Of the matters told in everyday words that the measure speaks of too, how rare each is among measures times how plainly it
   * was told, added up; the logarithm of one and that.
   */
  readonly plainness: number;
  readonly bestSentence: number;
  readonly finding: number;
  /** The square root of the BM25 of the title, which has few words, each of much weight. */
  readonly title: number;
};

/** An official word counts for what it stands for, up to so much. */
const MOST_MEANT = 1.5;

/** Weighs a folded text against every measure, in the order of the index. */
export function evidenceFor(folded: string, features: Features, index: MeasureIndex): Evidence[] {
  const { frequencies, usualLength, usualSentence, usualFinding, usualTitle } = index;
  const told = meantMatters(folded);
  const words = [...features].filter(([feature]) => !isMatter(feature));
  const official = officialFeatures(told);
  const said = queryWithin(words, frequencies);
  const meant = queryWithin(official, frequencies);
  const all = queryWithin(features, frequencies);
  const each = [...official.keys()].map((feature) => [feature, 1] as const);
  const whole = queryWithin(new Map([...each, ...words]), frequencies);
  const matters = queryWithin(
    told.map(({ matter, strength }) => [`m${matter}`, strength] as const),
    frequencies,
  );
  return index.measures.map(({ counts, sentences, finding, title }) => ({
    said: bm25(said, counts, usualLength),
    meant: bm25(meant, counts, usualLength),
    plainness: Math.log1p(
      matters.reduce((sum, [matter, worth]) => sum + (counts.of.has(matter) ? worth : 0), 0),
    ),
    bestSentence: Math.max(0, ...sentences.map((sentence) => bm25(all, sentence, usualSentence))),
    finding: bm25(whole, finding, usualFinding),
    title: Math.sqrt(bm25(whole, title, usualTitle)),
  }));
}

function officialFeatures(matters: readonly MeantMatter[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { strength, official } of matters) {
    for (const feature of official.flatMap(officialFeaturesOf))
      weights.set(feature, Math.max(weights.get(feature) ?? 0, Math.min(MOST_MEANT, strength)));
  }
  return weights;
}

const known = new Map<string, readonly string[]>();

/** The same few thousand official words are asked for again and again. */
function officialFeaturesOf(word: string): readonly string[] {
  const features = known.get(word) ?? plainFeaturesOf(word);
  known.set(word, features);
  return features;
}
