import { certaintyOf } from './certainty.ts';
import { mattersElsewhere } from './everyday-words.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import type { IndexedMeasure, MeasureIndex } from './measure-index.ts';
import { foldText } from './plain-text.ts';
import { type ConfirmedCase, type Precedent, precedentsFor, type Weight, weightOf } from './precedents.ts';
import { softmax } from './softmax.ts';
import { type Features, featuresOf, isMatter } from './text-features.ts';

export type { ConfirmedCase };

/** The measures a message may concern, best first. */
export type Ranking = {
  /** How probable it is that it concerns none, 0 to 1. */
  readonly none: number;
  readonly measures: readonly {
    readonly measure: IndexedMeasure;
    /** What the logit gives it as a rival of the others and of none; with none, all together 1. */
    readonly share: number;
    /** How probable it is that an officer would call it right, 0 to 1; several may be. */
    readonly probability: number;
    /** The earlier cases confirmed for this measure, the most alike first. */
    readonly precedents: readonly Precedent[];
  }[];
};

/**
 * Weights of a conditional logit (McFadden 1974, Conditional logit analysis of qualitative choice behavior) between the
 * measures and "none", fitted on messages that a reader had linked, with none and with 260 others already confirmed, and
 * rounded. They say how far each kind of evidence is to be trusted, nothing about any measure.
 */
const WEIGHTS: Readonly<Record<keyof Omit<Evidence & Weight, 'next'>, number>> = {
  said: 0.86,
  meant: 0.09,
  plainness: 2.73,
  bestSentence: 0.4,
  finding: 0.05,
  title: 0.7,
  nearest: 22.8,
  covers: 2.1,
};
const kinds = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
const WEIGHTS_OF_NONE = {
  base: 5.02,
  nearest: 1.1,
  next: 1.6,
  covers: 1.28,
  length: -1.99,
  known: 0.21,
  unmet: 0.15,
  elsewhere: 1.88,
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
  const utilities = evidence.map((ofWords, at) =>
    utilityOf({ ...ofWords, ...weightOf(precedents.get(index.measures[at]?.id ?? '')) }),
  );
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
        share: ofMeasures[at] ?? 0,
        probability: certaintyOf(ofMeasures[at] ?? 0),
        precedents: precedents.get(measure.id) ?? [],
      }))
      .sort((a, b) => b.share - a.share),
  };
}

/** What speaks for one measure, each kind by what it is to be trusted. */
function utilityOf(found: Evidence & Weight): number {
  return kinds.reduce((sum, kind) => sum + WEIGHTS[kind] * found[kind], 0);
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
