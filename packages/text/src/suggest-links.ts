import { officialWords } from './everyday-words.ts';
import { bigramsOf, foldText, runsOf } from './plain-text.ts';
import { jieba } from './segment.ts';
import { isStopWord } from './stop-words.ts';

/** BM25's usual constants: Robertson and Zaragoza 2009, The Probabilistic Relevance Framework, section 3.4. */
const K1 = 1.2;
const B = 0.75;
const TITLE_WEIGHT = 3;
/** An official word stands only for what somebody may have meant: it counts for less than a word they said. */
const MEANT_WEIGHT = 0.3;
/**
 * When the best measure is worth less than this many rare words found once, the likeness is chance. A short
 * text has few features to be alike by chance, so less is asked of it.
 */
const LEAST_BEST_SCORE = 2;
const LEAST_SCORE_PER_FEATURE = 0.1;
const MOST_WORDS = 6;

/** A measure as the index needs it. */
export type MeasureText = { readonly id: string; readonly title: string; readonly text: string };

type IndexedMeasure = {
  readonly id: string;
  readonly folded: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
};

/** The measures of one report, counted once; good for as long as their texts do not change. */
export type MeasureIndex = {
  readonly measures: readonly IndexedMeasure[];
  readonly frequency: ReadonlyMap<string, number>;
  readonly averageLength: number;
};

/** A word somebody used and the word of the measure it met: the same, or the official word for it (看病, 医疗). */
export type MatchedWord = { readonly said: string; readonly found: string };

/** A measure that may concern a message. `score`: how many rare words found once it is worth, comparable between reports. */
export type Suggestion = {
  readonly id: string;
  readonly score: number;
  readonly words: readonly MatchedWord[];
};

/** Counts the words and character pairs of all measures of a report; a title counts three times. */
export function buildMeasureIndex(measures: readonly MeasureText[]): MeasureIndex {
  const indexed = measures.map(indexedMeasure);
  const frequency = new Map<string, number>();
  for (const { counts } of indexed) {
    for (const feature of counts.keys()) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  }
  const total = indexed.reduce((sum, { length }) => sum + length, 0);
  return { measures: indexed, frequency, averageLength: total / Math.max(1, indexed.length) };
}

/**
 * Suggests the measures that a message may concern, best first, at most `limit` (default 5): BM25 over words and
 * character pairs, everyday words also counting, for less, as the official words for the same matter. Gives
 * nothing when nothing fits well enough, or when no word could be shown as the reason.
 */
export function suggestMeasures(
  text: string,
  index: MeasureIndex,
  { limit = 5 }: { readonly limit?: number } = {},
): Suggestion[] {
  const folded = foldText(text);
  const said = wordsOf(folded);
  const meant = officialWords(folded);
  const query = new Map<string, number>();
  for (const word of meant.keys()) for (const feature of featuresOf(word)) query.set(feature, MEANT_WEIGHT);
  for (const feature of featuresOf(folded)) query.set(feature, 1);

  const ranked = index.measures
    .map((measure) => ({ measure, score: scoreOf(measure, query, index) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const least = Math.min(LEAST_BEST_SCORE, LEAST_SCORE_PER_FEATURE * query.size);
  if ((ranked[0]?.score ?? 0) < least) return [];
  return ranked
    .map(({ measure, score }) => ({
      id: measure.id,
      score,
      words: matchedWords(measure, said, meant, index),
    }))
    .filter(({ words }) => words.length > 0)
    .slice(0, limit);
}

function indexedMeasure({ id, title, text }: MeasureText): IndexedMeasure {
  const counts = new Map<string, number>();
  const count = (part: string, weight: number): void => {
    for (const feature of featuresOf(part)) counts.set(feature, (counts.get(feature) ?? 0) + weight);
  };
  const [foldedTitle, foldedText] = [foldText(title), foldText(text)];
  count(foldedTitle, TITLE_WEIGHT);
  count(foldedText, 1);
  const length = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return { id, folded: `${foldedTitle}\n${foldedText}`, counts, length };
}

function scoreOf(measure: IndexedMeasure, query: ReadonlyMap<string, number>, index: MeasureIndex): number {
  const norm = K1 * (1 - B + (B * measure.length) / index.averageLength);
  let score = 0;
  for (const [feature, weight] of query) {
    const count = measure.counts.get(feature);
    if (count) score += (weight * rarity(feature, index) * count * (K1 + 1)) / (count + norm);
  }
  return score;
}

/** BM25's inverse document frequency, as a share of that of a word in one single measure: 0 to 1. */
function rarity(feature: string, { frequency, measures }: MeasureIndex): number {
  const idf = (n: number): number => Math.log(1 + (measures.length - n + 0.5) / (n + 0.5));
  return idf(frequency.get(feature) ?? 1) / idf(1);
}

function matchedWords(
  measure: IndexedMeasure,
  said: readonly string[],
  meant: ReadonlyMap<string, string>,
  index: MeasureIndex,
): MatchedWord[] {
  const own = said.map((word) => ({ said: word, found: word, weight: 1 }));
  const official = [...meant].map(([found, word]) => ({ said: word, found, weight: MEANT_WEIGHT }));
  const shown: MatchedWord[] = [];
  for (const match of [...own, ...official]
    .filter(({ found }) => measure.folded.includes(found))
    .map((match) => ({ ...match, worth: match.weight * rarity(`w${match.found}`, index) }))
    .sort((a, b) => b.worth - a.worth)) {
    const told = shown.some(({ found }) => found.includes(match.found) || match.found.includes(found));
    if (!told) shown.push({ said: match.said, found: match.found });
  }
  return shown.slice(0, MOST_WORDS);
}

/**
 * Words, marked apart from character pairs so that a two-character word counts as both. Pairs run across word
 * borders, which mends wrong segmentation, but not across words such as 的 and 我们.
 */
function featuresOf(folded: string): string[] {
  return [...wordsOf(folded).map((word) => `w${word}`), ...stretchesOf(folded).flatMap(bigramsOf)];
}

function wordsOf(folded: string): string[] {
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
