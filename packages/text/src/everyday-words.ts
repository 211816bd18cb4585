import { GOVERNING } from './lexicon-governing.ts';
import { LIVING } from './lexicon-living.ts';

/**
 * How people say it, and how official texts write it. General public-service Chinese, no place and no report in particular;
 * a matter is known by its place in the list.
 */
const MATTERS = `${LIVING}${GOVERNING}`
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [everyday = '', official = ''] = line.split('|');
    return { everyday: everyday.split(' '), official: official.split(' ') };
  });

/** Below this many characters an official word (医院, 道路) stands in too many texts to say which matter is meant. */
const TELLING_LENGTH = 3;

/** Gives the words of official texts for the everyday words that stand in a folded text, with the word that called for each. */
export function officialWords(folded: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const { everyday, official } of MATTERS) {
    const said = everyday.find((word) => folded.includes(word));
    if (said) for (const word of official) if (!words.has(word)) words.set(word, said);
  }
  return words;
}

/** Gives the matters that a folded text speaks of, in everyday or official words, as numbers that mean nothing else. */
export function mattersOf(folded: string): number[] {
  return MATTERS.flatMap(({ everyday, official }, matter) => {
    const told =
      everyday.some((word) => folded.includes(word)) ||
      official.some((word) => word.length >= TELLING_LENGTH && folded.includes(word));
    return told ? [matter] : [];
  });
}
