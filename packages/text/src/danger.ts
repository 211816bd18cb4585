import {
  clausesOf,
  type DangerMark,
  type DangerWindow,
  dangerWindows,
  windowWithoutSigns,
} from './danger-windows.ts';
import { LEARNED_DANGERS } from './learned-dangers.ts';
import { type Weights, weigh } from './linear-model.ts';
import { addFree, inOriginal } from './places.ts';
import { foldWithOffsets } from './plain-text.ts';
import { readWeights } from './read-weights.ts';

export type { DangerMark };

/** Enough to say why. */
const MOST_WORDS = 4;
/** The logarithm of the odds that are enough: a danger missed costs more than a message looked at first. */
const ENOUGH = -1.25;
/** The same where nothing of a list stands but words that only say where to look, and where nothing of a list stands at all. */
const ENOUGH_FOR_HINTS = -0.6;
const ENOUGH_WITHOUT_SIGNS = 0;

let learned: Weights | undefined;

/**
 * Finds where a text tells of danger to life, in order, none overlapping: somebody may die of it today. A suggestion to the
 * officer, made to find too much rather than too little; nothing in a text that only thanks, teaches, jests or remembers.
 */
export function findDanger(text: string): DangerMark[] {
  learned ??= readWeights(LEARNED_DANGERS);
  const folded = foldWithOffsets(text);
  const marks: DangerMark[] = [];
  const windows = dangerWindows(folded.text);
  if (windows.length === 0) marks.push(...markedWithoutSigns(folded.text, learned));
  for (const window of windows) {
    if (oddsOf(window, learned) >= (window.onlyHints ? ENOUGH_FOR_HINTS : ENOUGH))
      addFree(
        marks,
        window.marks.map(({ start, end, kind }) => ({ start, end, kind })),
      );
  }
  return marks.sort((a, b) => a.start - b.start).map((mark) => inOriginal(mark, folded));
}

/** The clause that tells most of danger, if the whole text does. */
function markedWithoutSigns(folded: string, weights: Weights): DangerMark[] {
  if (oddsOf(windowWithoutSigns(folded), weights) < ENOUGH_WITHOUT_SIGNS) return [];
  const clauses = clausesOf(folded)
    .map((clause) => ({
      ...clause,
      odds: oddsOf(windowWithoutSigns(folded.slice(clause.start, clause.end)), weights),
    }))
    .sort((a, b) => b.odds - a.odds);
  return clauses.slice(0, 1).map(({ start, end }) => ({ start, end, kind: 'cry' }));
}

function oddsOf({ points, seen }: DangerWindow, weights: Weights): number {
  return weigh([points], seen, weights)[0] ?? 0;
}

/** The words in which a text tells of danger to life, as they were written, each once. */
export function dangerWords(text: string): string[] {
  const words = findDanger(text).map(({ start, end }) => text.slice(start, end).trim());
  return [...new Set(words)].slice(0, MOST_WORDS);
}
