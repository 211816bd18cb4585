import { type Counts, countsOf, type Frequencies, frequenciesOf } from './bm25.ts';
import { foldText } from './plain-text.ts';
import { featuresOf } from './text-features.ts';

const TITLE_WEIGHT = 3;
const SHORTEST_SENTENCE = 8;

/** A measure as the index needs it; `problem` is the title of the finding it answers, empty if there is none. */
export type MeasureText = {
  readonly id: string;
  readonly problem: string;
  readonly title: string;
  readonly text: string;
};

export type IndexedMeasure = {
  readonly id: string;
  readonly folded: string;
  readonly counts: Counts;
  /** A long measure concerns several matters; a message speaks of one of them. */
  readonly sentences: readonly Counts[];
  /** The title of the finding it answers. */
  readonly finding: Counts;
  readonly title: Counts;
};

/** The measures of one report, counted once; good for as long as their texts do not change. */
export type MeasureIndex = {
  readonly measures: readonly IndexedMeasure[];
  readonly frequencies: Frequencies;
  readonly usualLength: number;
  readonly usualSentence: number;
  readonly usualFinding: number;
  readonly usualTitle: number;
};

/** Counts the words, character pairs and matters of all measures of a report; a title counts three times. */
export function buildMeasureIndex(measures: readonly MeasureText[]): MeasureIndex {
  const indexed = measures.map(indexedMeasure);
  const counts = indexed.map((measure) => measure.counts);
  return {
    measures: indexed,
    frequencies: frequenciesOf(counts),
    usualLength: usual(counts),
    usualSentence: usual(indexed.flatMap(({ sentences }) => sentences)),
    usualFinding: usual(indexed.map(({ finding }) => finding)),
    usualTitle: usual(indexed.map((measure) => measure.title)),
  };
}

function indexedMeasure({ id, problem, title, text }: MeasureText): IndexedMeasure {
  const ofTitle = [...featuresOf(title)].map(
    ([feature, weight]) => [feature, weight * TITLE_WEIGHT] as const,
  );
  return {
    id,
    folded: foldText(`${title}\n${text}\n${problem}`),
    counts: countsOf([ofTitle, featuresOf(text), featuresOf(problem)]),
    sentences: text
      .split(/[。；;\n]/)
      .filter((sentence) => sentence.length >= SHORTEST_SENTENCE)
      .map((sentence) => countsOf([featuresOf(sentence)])),
    finding: countsOf([featuresOf(problem)]),
    title: countsOf([featuresOf(title)]),
  };
}

function usual(texts: readonly Counts[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
}
