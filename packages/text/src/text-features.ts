import { mattersOf } from './everyday-words.ts';
import { bigramsOf, foldText, runsOf } from './plain-text.ts';
import { jieba } from './segment.ts';
import { isStopWord } from './stop-words.ts';

/**
 * What texts are compared by, each with its weight: words (`w…`), pairs of neighbouring characters, and matters of the
 * lexicon (`m…`), which are what two wordings of one thing have in common.
 */
export type Features = ReadonlyMap<string, number>;

/** A matter is a guess at what was meant. */
const MATTER_WEIGHT = 0.5;

/** Gives the features of a text, each once. */
export function featuresOf(text: string): Features {
  const folded = foldText(text);
  const features = new Map(plainFeaturesOf(folded).map((feature) => [feature, 1]));
  for (const matter of mattersOf(folded)) features.set(`m${matter}`, MATTER_WEIGHT);
  return features;
}

/** Says whether a feature is a matter of the lexicon. */
export function isMatter(feature: string): boolean {
  return /^m[0-9]+$/.test(feature);
}

/**
 * Words, marked apart from character pairs so that a two-character word counts as both. Pairs run across word borders, which
 * mends wrong segmentation, but not across words such as 的 and 我们. Takes folded text.
 */
export function plainFeaturesOf(folded: string): string[] {
  return [...wordsOf(folded).map((word) => `w${word}`), ...stretchesOf(folded).flatMap(bigramsOf)];
}

/** The words of a folded text in which it can be recognised: two characters or more, none such as 怎么. */
export function wordsOf(folded: string): string[] {
  return runsOf(folded)
    .flatMap((run) => (run.han ? jieba().cutForSearch(run.text, true) : [run.text]))
    .filter((word) => [...word].length > 1 && !isStopWord(word));
}

function stretchesOf(folded: string): string[] {
  const stretches = [''];
  for (const run of runsOf(folded).filter(({ han }) => han)) {
    for (const word of jieba().cut(run.text, true)) {
      if (isStopWord(word)) stretches.push('');
      else stretches[stretches.length - 1] += word;
    }
    stretches.push('');
  }
  return stretches;
}
