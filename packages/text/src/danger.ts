import { type DangerMark, dangerWindows } from './danger-windows.ts';
import { LEARNED_DANGERS } from './learned-dangers.ts';
import { type Weights, weigh } from './linear-model.ts';
import { addFree, inOriginal } from './places.ts';
import { foldWithOffsets } from './plain-text.ts';
import { readWeights } from './read-weights.ts';

export type { DangerMark };

/** Enough to say why. */
const MOST_WORDS = 4;
/** The logarithm of the odds that are enough: a danger missed costs more than a message looked at first. */
const ENOUGH = -0.75;

let learned: Weights | undefined;

/**
 * Finds where a text tells of danger to life, in order, none overlapping: somebody may die of it today. A suggestion to the
 * officer, made to find too much rather than too little; nothing in a text that only thanks, teaches, jests or remembers.
 */
export function findDanger(text: string): DangerMark[] {
  learned ??= readWeights(LEARNED_DANGERS);
  const folded = foldWithOffsets(text);
  const marks: DangerMark[] = [];
  for (const { marks: told, points, seen } of dangerWindows(folded.text)) {
    const [odds = 0] = weigh([points], seen, learned);
    if (odds >= ENOUGH)
      addFree(
        marks,
        told.map(({ start, end, kind }) => ({ start, end, kind })),
      );
  }
  return marks.sort((a, b) => a.start - b.start).map((mark) => inOriginal(mark, folded));
}

/** The words in which a text tells of danger to life, as they were written, each once. */
export function dangerWords(text: string): string[] {
  const words = findDanger(text).map(({ start, end }) => text.slice(start, end).trim());
  return [...new Set(words)].slice(0, MOST_WORDS);
}
