import { bigramsOf, foldText, runsOf } from './plain-text.ts';

/**
 * Says how alike two texts are, 0 to 1: Dice's coefficient (Dice 1945, Ecology 26) over their sets of character
 * pairs, and of other words and numbers, punctuation left out. Two texts without any give 0.
 */
export function similarity(a: string, b: string): number {
  const [ofA, ofB] = [featuresOf(a), featuresOf(b)];
  if (ofA.size + ofB.size === 0) return 0;
  let shared = 0;
  for (const feature of ofA) if (ofB.has(feature)) shared++;
  return (2 * shared) / (ofA.size + ofB.size);
}

function featuresOf(text: string): Set<string> {
  const runs = runsOf(foldText(text));
  return new Set(runs.flatMap((run) => (run.han && run.text.length > 1 ? bigramsOf(run.text) : [run.text])));
}
