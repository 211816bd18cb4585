import { cluesOf, pointsOf } from './name-clues.ts';
import { guessedWordsOver, nameStretches, type Stretch, wordsOver } from './name-stretches.ts';
import { addFree, type Place } from './places.ts';

/** At seven in twenty. */
const ENOUGH = -0.6;

/** Finds names in a folded text by all that speaks for and against them together: the likeliest first where two overlap. */
export function likelyNames(folded: string): Place[] {
  const words = wordsOver(folded);
  const reading = { folded, words, guessed: guessedWordsOver(folded) };
  const stretches = nameStretches(folded, words);
  const times = new Map<string, number>();
  const told = ({ surname, given }: Stretch) => times.get(surname + given) ?? 0;
  for (const stretch of stretches) times.set(stretch.surname + stretch.given, told(stretch) + 1);
  const names: Place[] = [];
  const candidates = stretches
    .map((stretch) => ({
      start: stretch.start,
      end: stretch.end,
      points: pointsOf(cluesOf(reading, stretch, told(stretch) > 1)),
    }))
    .filter(({ points }) => points >= ENOUGH)
    .sort((a, b) => b.points - a.points);
  addFree(names, candidates);
  return names;
}
