import { bm25, type Counts, countsOf } from './bm25.ts';
import { officialWords } from './everyday-words.ts';
import type { IndexedMeasure, MeasureIndex } from './measure-index.ts';
import { foldText } from './plain-text.ts';
import { type Features, featuresOf, isMatter, plainFeaturesOf } from './text-features.ts';

/** A case whose measures an officer has settled; none if the officer said that no measure fits. */
export type ConfirmedCase = {
  readonly id: string;
  readonly text: string;
  readonly measureIds: readonly string[];
};

/** An earlier case that speaks for a measure; `likeness` 0 to 1. */
export type Precedent = { readonly case: ConfirmedCase; readonly likeness: number };

/** How probable it is that a message concerns each measure, best first, and that it concerns none; together 1. */
export type Ranking = {
  readonly none: number;
  readonly measures: readonly {
    readonly measure: IndexedMeasure;
    readonly probability: number;
    /** The earlier cases confirmed for this measure, the most alike first. */
    readonly precedents: readonly Precedent[];
  }[];
};

/** An official word stands only for what somebody may have meant: it counts for less than a word they said. */
const MEANT_WEIGHT = 0.3;

/**
 * Weights of a conditional logit (McFadden 1974, Conditional logit analysis of qualitative choice behavior) between the
 * measures and "none", fitted once on messages that a clerk had linked, with no, some and all of the others already
 * confirmed, and rounded. They say how far each kind of evidence is to be trusted, nothing about any measure.
 */
const WEIGHTS = {
  lexical: 0.58,
  lexicalShare: 1.8,
  matters: 2.4,
  bestSentence: 0.36,
  nearest: 5.8,
  nextNearest: 9,
  none: 5.2,
  nearestNone: 2,
  length: -2.1,
  known: 0.18,
};
/** So many measures the weights were fitted with; among fewer, one is as probable with less to speak for it. */
const USUAL_MEASURES = 101;
/** Characters of a message of middling length. */
const MIDDLING_LENGTH = 54;

/**
 * Ranks the measures a message may concern by four kinds of evidence: words and character pairs (everyday words also
 * counting, for less, as the official words for the same matter), matters, the best sentence, and earlier cases that tell
 * much the same and whose measures an officer has confirmed.
 */
export function rankMeasures(
  text: string,
  index: MeasureIndex,
  confirmed: readonly ConfirmedCase[] = [],
): Ranking {
  const features = featuresOf(text);
  const evidence = lexicalEvidence(text, features, index);
  const precedents = precedentsFor(features, index, confirmed);
  const highest = Math.max(...evidence.map(({ lexical }) => lexical), 0);
  const utilities = index.measures.map(({ id }, at) => {
    const { lexical = 0, matters = 0, bestSentence = 0 } = evidence[at] ?? {};
    const [first = 0, ...others] = (precedents.get(id) ?? []).map(({ likeness }) => likeness);
    return (
      WEIGHTS.lexical * lexical +
      WEIGHTS.lexicalShare * (highest > 0 ? lexical / highest : 0) +
      WEIGHTS.matters * matters +
      WEIGHTS.bestSentence * bestSentence +
      WEIGHTS.nearest * first +
      WEIGHTS.nextNearest * ((others[0] ?? 0) + (others[1] ?? 0))
    );
  });
  const none =
    WEIGHTS.none +
    Math.log(Math.max(1, index.measures.length) / USUAL_MEASURES) +
    WEIGHTS.nearestNone * (precedents.get(null)?.[0]?.likeness ?? 0) +
    WEIGHTS.length * Math.log((10 + text.length) / MIDDLING_LENGTH) +
    WEIGHTS.known * Math.log(1 + confirmed.length);
  const [ofNone = 1, ...ofMeasures] = softmax([none, ...utilities]);
  return {
    none: ofNone,
    measures: index.measures
      .map((measure, at) => ({
        measure,
        probability: ofMeasures[at] ?? 0,
        precedents: precedents.get(measure.id) ?? [],
      }))
      .sort((a, b) => b.probability - a.probability),
  };
}

type Evidence = { readonly lexical: number; readonly matters: number; readonly bestSentence: number };

function lexicalEvidence(text: string, features: Features, index: MeasureIndex): Evidence[] {
  const meant = [...officialWords(foldText(text)).keys()].flatMap(plainFeaturesOf);
  const all = [...features];
  const words = new Map([
    ...meant.map((feature) => [feature, MEANT_WEIGHT] as const),
    ...all.filter(([feature]) => !isMatter(feature)),
  ]);
  const matters = all.filter(([feature]) => isMatter(feature));
  const { frequencies, usualLength, usualSentence } = index;
  const ofMeasure = { frequencies, usual: usualLength };
  const ofSentence = { frequencies, usual: usualSentence };
  return index.measures.map(({ counts, sentences }) => ({
    lexical: bm25(words, counts, ofMeasure),
    matters: bm25(matters, counts, ofMeasure),
    bestSentence: Math.max(0, ...sentences.map((sentence) => bm25(all, sentence, ofSentence))),
  }));
}

/** Precedents by measure, those of no measure under `null`, the most alike first. */
function precedentsFor(
  features: Features,
  index: MeasureIndex,
  confirmed: readonly ConfirmedCase[],
): Map<string | null, Precedent[]> {
  const own = countsOf([features]);
  const by = new Map<string | null, Precedent[]>();
  for (const earlier of confirmed) {
    const precedent = { case: earlier, likeness: likeness(own, countsOfCase(earlier), index) };
    const keys = earlier.measureIds.length === 0 ? [null] : earlier.measureIds;
    for (const key of keys) by.set(key, [...(by.get(key) ?? []), precedent]);
  }
  for (const list of by.values()) list.sort((a, b) => b.likeness - a.likeness);
  return by;
}

const counted = new WeakMap<ConfirmedCase, Counts>();

/** An earlier case is compared with many messages, and counted once. */
function countsOfCase(earlier: ConfirmedCase): Counts {
  const known = counted.get(earlier) ?? countsOf([featuresOf(earlier.text)]);
  counted.set(earlier, known);
  return known;
}

/** The share, 0 to 1, of what a message says that an earlier one says too; words rare among measures weigh more. */
function likeness(own: Counts, other: Counts, { frequencies }: MeasureIndex): number {
  const scale = { frequencies, usual: (own.length + other.length) / 2 };
  const whole = bm25(own.of, own, { frequencies, usual: own.length });
  return whole === 0 ? 0 : Math.min(1, bm25(own.of, other, scale) / whole);
}

function softmax(utilities: readonly number[]): number[] {
  const highest = Math.max(...utilities);
  const weights = utilities.map((utility) => Math.exp(utility - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
