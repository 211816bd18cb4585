import { bm25, rarity } from './bm25.ts';
import { mattersElsewhere, officialWords } from './everyday-words.ts';
import type { IndexedMeasure, MeasureIndex } from './measure-index.ts';
import { foldText } from './plain-text.ts';
import { type ConfirmedCase, type Precedent, precedentsFor, weightOf } from './precedents.ts';
import { type Features, featuresOf, isMatter, plainFeaturesOf } from './text-features.ts';

export type { ConfirmedCase };

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
 * measures and "none", fitted on messages that a reader had linked, with no, half and all of the others already confirmed,
 * and rounded. They say how far each kind of evidence is to be trusted, nothing about any measure.
 */
const WEIGHTS = {
  lexical: 0.345,
  lexicalShare: 3.14,
  matters: 1.29,
  bestSentence: 0.354,
  finding: 0.172,
  nearest: 6.5,
  next: 3.7,
  covers: 5.4,
};
const WEIGHTS_OF_NONE = {
  base: 4.38,
  nearest: 0.7,
  next: 1.15,
  covers: 2.25,
  length: -1.44,
  known: 0.144,
  unmet: 0.3,
  elsewhere: 1.83,
};
/** So many measures the weights were fitted with; among fewer, one is as probable with less to speak for it. */
const USUAL_MEASURES = 101;
/** Characters of a message of middling length. */
const MIDDLING_LENGTH = 54;

/**
 * Ranks the measures a message may concern by words and character pairs (everyday words also counting, for less, as the
 * official words for the same matter), matters, the best sentence, the finding, and earlier cases whose measures an officer
 * has confirmed.
 */
export function rankMeasures(
  text: string,
  index: MeasureIndex,
  confirmed: readonly ConfirmedCase[] = [],
): Ranking {
  const features = featuresOf(text);
  const evidence = evidenceFor(foldText(text), features, index);
  const precedents = precedentsFor(text, features, { index, confirmed });
  const highest = Math.max(...evidence.map(({ lexical }) => lexical), 0);
  const utilities = evidence.map(({ lexical, matters, bestSentence, finding }, at) => {
    const { nearest, next, covers } = weightOf(precedents.get(index.measures[at]?.id ?? ''));
    return (
      WEIGHTS.lexical * lexical +
      WEIGHTS.lexicalShare * (highest > 0 ? lexical / highest : 0) +
      WEIGHTS.matters * matters +
      WEIGHTS.bestSentence * bestSentence +
      WEIGHTS.finding * finding +
      WEIGHTS.nearest * nearest +
      WEIGHTS.next * next +
      WEIGHTS.covers * covers
    );
  });
  const none =
    utilityOfNone(text, features, index) +
    Math.log(Math.max(1, index.measures.length) / USUAL_MEASURES) +
    WEIGHTS_OF_NONE.known * Math.log(1 + confirmed.length) +
    utilityOfNonePrecedents(precedents.get(null));
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

type Evidence = {
  readonly lexical: number;
  /** Of the matters of the message that the measure speaks of too, how rare each is, added up. */
  readonly matters: number;
  readonly bestSentence: number;
  readonly finding: number;
};

function evidenceFor(folded: string, features: Features, index: MeasureIndex): Evidence[] {
  const meant = [...officialWords(folded).keys()].flatMap(plainFeaturesOf);
  const all = [...features];
  const said = all.filter(([feature]) => !isMatter(feature));
  const words = new Map([...meant.map((feature) => [feature, MEANT_WEIGHT] as const), ...said]);
  const whole = new Map([...meant.map((feature) => [feature, 1] as const), ...said]);
  const matters = all.map(([feature]) => feature).filter(isMatter);
  const { frequencies, usualLength, usualSentence, usualFinding } = index;
  const ofSentence = { frequencies, usual: usualSentence };
  return index.measures.map(({ counts, sentences, finding }) => ({
    lexical: bm25(words, counts, { frequencies, usual: usualLength }),
    matters: matters
      .filter((matter) => counts.of.has(matter))
      .reduce((sum, matter) => sum + rarity(matter, frequencies), 0),
    bestSentence: Math.max(0, ...sentences.map((sentence) => bm25(all, sentence, ofSentence))),
    finding: bm25(whole, finding, { frequencies, usual: usualFinding }),
  }));
}

/** A message speaks of none if it speaks of what no measure speaks of, or of what reports seldom do; short ones tell little. */
function utilityOfNone(text: string, features: Features, { frequencies }: MeasureIndex): number {
  const unmet = [...features.keys()].filter((feature) => isMatter(feature) && !frequencies.of.has(feature));
  return (
    WEIGHTS_OF_NONE.base +
    WEIGHTS_OF_NONE.length * Math.log((10 + text.length) / MIDDLING_LENGTH) +
    WEIGHTS_OF_NONE.unmet * unmet.length +
    WEIGHTS_OF_NONE.elsewhere * mattersElsewhere(foldText(text))
  );
}

function utilityOfNonePrecedents(precedents: readonly Precedent[] | undefined): number {
  const { nearest, next, covers } = weightOf(precedents);
  return WEIGHTS_OF_NONE.nearest * nearest + WEIGHTS_OF_NONE.next * next + WEIGHTS_OF_NONE.covers * covers;
}

function softmax(utilities: readonly number[]): number[] {
  const highest = Math.max(...utilities);
  const weights = utilities.map((utility) => Math.exp(utility - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
