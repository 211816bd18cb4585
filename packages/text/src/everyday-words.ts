import { DAILY } from './lexicon-daily.ts';
import { ELSEWHERE } from './lexicon-elsewhere.ts';
import { GOVERNING } from './lexicon-governing.ts';
import { LIVING } from './lexicon-living.ts';
import { SCENES } from './lexicon-scenes.ts';
import { SPEECH } from './lexicon-speech.ts';
import { TELLING } from './lexicon-telling.ts';
import { WIDE } from './lexicon-wide.ts';
import { allWordsWithin, type Glossary, glossaryOf, wordsWithin } from './words-within.ts';

/**
 * How people say it, and how official texts write it. General public-service Chinese, no place and no report in particular;
 * a matter is known by its place in the list.
 */
const MATTERS = linesOf(`${LIVING}${GOVERNING}${SPEECH}${TELLING}${SCENES}${DAILY}${WIDE}`).map((line) => {
  const [everyday = '', official = ''] = line.split('|');
  return { everyday: everyday.split(' '), official: official.split(' ') };
});

/** Below this many characters an official word (医院, 道路) stands in too many texts to say which matter is meant. */
const TELLING_LENGTH = 3;

const SAID: Glossary = glossaryOf(MATTERS.map(({ everyday }) => everyday));
const WRITTEN: Glossary = glossaryOf(
  MATTERS.map(({ official }) => official.filter((word) => word.length >= TELLING_LENGTH)),
);
const SAID_ELSEWHERE: Glossary = glossaryOf(linesOf(ELSEWHERE).map((line) => line.split(' ')));

/** In how many lines an everyday word stands: 门面 in one, 工程 in many. */
const LINES_WITH = new Map<string, number>();
for (const { everyday } of MATTERS)
  for (const word of new Set(everyday)) LINES_WITH.set(word, (LINES_WITH.get(word) ?? 0) + 1);

const GREATEST_STRENGTH = 3;

/** A matter that a text speaks of in everyday words, how plainly (0 to 3), and the official words for it. */
export type MeantMatter = {
  readonly matter: number;
  readonly strength: number;
  readonly official: readonly string[];
};

/** Gives the matters of which a folded text has everyday words; several words, long ones, and words of no other matter say it more plainly. */
export function meantMatters(folded: string): MeantMatter[] {
  return [...allWordsWithin(folded, SAID)].map(([matter, words]) => ({
    matter,
    strength: Math.min(
      GREATEST_STRENGTH,
      [...words].reduce((sum, word) => sum + tellingness(word), 0),
    ),
    official: MATTERS[matter]?.official ?? [],
  }));
}

function tellingness(word: string): number {
  return Math.min(1.5, word.length / 2) / Math.sqrt(LINES_WITH.get(word) ?? 1);
}

/** Gives the words of official texts for the everyday words that stand in a folded text, with the word that called for each. */
export function officialWords(folded: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const [matter, said] of wordsWithin(folded, SAID)) {
    for (const word of MATTERS[matter]?.official ?? []) if (!words.has(word)) words.set(word, said);
  }
  return words;
}

/** Gives the matters that a folded text speaks of, in everyday or official words, as numbers that mean nothing else. */
export function mattersOf(folded: string): number[] {
  return [...new Set([...wordsWithin(folded, SAID).keys(), ...wordsWithin(folded, WRITTEN).keys()])];
}

/** Says how many of the matters a folded text speaks of are such as a rectification report seldom has. */
export function mattersElsewhere(folded: string): number {
  return wordsWithin(folded, SAID_ELSEWHERE).size;
}

function linesOf(list: string): string[] {
  return list.split('\n').filter((line) => line !== '');
}
