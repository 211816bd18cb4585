import { KIND_CUES, KIND_PRIOR, type MessageKind, messageKinds } from './kind-cues.ts';
import { KIND_TURNS } from './kind-turns.ts';
import { MISCONDUCT_CUES } from './misconduct-cues.ts';
import { bigramsOf, foldText } from './plain-text.ts';
import { softmax } from './softmax.ts';

export type { MessageKind };

/** A message whose kind an officer has settled. */
export type SortedMessage = { readonly text: string; readonly kind: MessageKind };

/** What officers' decisions add to the cues: a weight for each feature and kind. */
export type KindLessons = ReadonlyMap<string, readonly number[]>;

const CUES = [...KIND_CUES, ...KIND_TURNS, ...MISCONDUCT_CUES];
const NO_LESSONS: KindLessons = new Map();
const LIKE_A_TIP = 0.1;
const ROUNDS = 120;
const STEP = 0.02;
/** Keeps what few messages teach small beside the cues (ridge penalty). */
const RESTRAINT = 6;

/** The probability of each kind, by general cues and by lessons; together 1. */
function kindProbabilities(text: string, lessons: KindLessons): ReadonlyMap<MessageKind, number> {
  const probabilities = softmax(utilitiesOf(observed(text), lessons));
  return new Map(messageKinds.map((kind, at) => [kind, probabilities[at] ?? 0]));
}

/** The most probable kind of a text. */
export function recogniseKind(text: string, lessons: KindLessons = NO_LESSONS): MessageKind {
  const ranked = [...kindProbabilities(text, lessons)].sort(([, a], [, b]) => b - a);
  return ranked[0]?.[0] ?? 'complaint';
}

/**
 * Says whether a text reads enough like a report of somebody's misconduct that a person should look: one in ten is enough, since
 * a tip taken for something else lies open for good, and a false alarm costs one look.
 */
export function readsLikeTip(text: string): boolean {
  return (kindProbabilities(text, NO_LESSONS).get('misconductTip') ?? 0) >= LIKE_A_TIP;
}

/**
 * Learns from sorted messages what the cues leave open: multinomial logistic regression over cues, characters and character
 * pairs, starting from and held to the cues. Deterministic; about a second for a few hundred messages.
 */
export function learnKinds(messages: readonly SortedMessage[]): KindLessons {
  const lessons = new Map<string, number[]>();
  const examples = messages.map(({ text, kind }) => ({ seen: observed(text), kind }));
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = new Map<string, number[]>();
    for (const { seen, kind } of examples) {
      const probabilities = softmax(utilitiesOf(seen, lessons));
      const errors = messageKinds.map((known, at) => Number(known === kind) - (probabilities[at] ?? 0));
      for (const [feature, value] of seen.features) addTo(slopes, feature, errors, value);
    }
    for (const [feature, slope] of slopes) {
      const old = lessons.get(feature) ?? [];
      lessons.set(
        feature,
        slope.map((rise, at) => (old[at] ?? 0) * (1 - STEP * RESTRAINT) + STEP * rise),
      );
    }
  }
  return lessons;
}

type Observed = {
  readonly cued: readonly number[];
  readonly features: readonly (readonly [string, number])[];
};

function observed(text: string): Observed {
  const folded = foldText(text);
  const times = CUES.map(({ pattern, last, most = 1 }) =>
    Math.min(most, [...(last ? lastSentence(folded) : folded).matchAll(pattern)].length),
  );
  const cued = messageKinds.map((kind) =>
    CUES.reduce((sum, { says }, at) => sum + (times[at] ?? 0) * (says[kind] ?? 0), KIND_PRIOR[kind]),
  );
  const letters = [...new Set([...folded, ...bigramsOf(folded)])];
  const share = 3 / Math.sqrt(Math.max(1, letters.length));
  return {
    cued,
    features: [
      ...times
        .map((count, at) => [`#${at}`, count / (CUES[at]?.most ?? 1)] as const)
        .filter(([, count]) => count > 0),
      ...letters.map((letter) => [letter, share] as const),
    ],
  };
}

function utilitiesOf({ cued, features }: Observed, lessons: KindLessons): number[] {
  const utilities = [...cued];
  for (const [feature, value] of features) {
    const weights = lessons.get(feature);
    if (weights)
      for (const [at, weight] of weights.entries()) utilities[at] = (utilities[at] ?? 0) + weight * value;
  }
  return utilities;
}

function addTo(
  slopes: Map<string, number[]>,
  feature: string,
  errors: readonly number[],
  value: number,
): void {
  const sums = slopes.get(feature) ?? errors.map(() => 0);
  for (const [at, error] of errors.entries()) sums[at] = (sums[at] ?? 0) + error * value;
  slopes.set(feature, sums);
}

function lastSentence(folded: string): string {
  return (
    folded
      .split(/(?<=[。!?;\n])/)
      .filter((sentence) => sentence.trim() !== '')
      .at(-1) ?? folded
  );
}
