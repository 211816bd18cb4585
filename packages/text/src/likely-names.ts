import { cluesOf, pointsOf } from './name-clues.ts';
import { nameStretches, wordsOver } from './name-stretches.ts';
import { addFree, type Place } from './places.ts';

/** At three in ten. */
const ENOUGH = -0.9;

/** Finds names in a folded text by all that speaks for and against them together: the likeliest first where two overlap. */
export function likelyNames(folded: string): Place[] {
  const words = wordsOver(folded);
  const names: Place[] = [];
  const candidates = nameStretches(folded, words)
    .map((stretch) => ({
      start: stretch.start,
      end: stretch.end,
      points: pointsOf(cluesOf(folded, words, stretch)),
    }))
    .filter(({ points }) => points >= ENOUGH)
    .sort((a, b) => b.points - a.points);
  addFree(names, candidates);
  return names;
}
