import { dict } from '@node-rs/jieba/dict';
import { GIVEN_NAMES } from './given-names.ts';
import {
  COMPOUND_SURNAMES,
  SURNAMES,
  SURNAMES_THAT_ARE_WORDS,
  SURNAMES_THAT_CARRY_ON,
} from './name-words.ts';

/** Seen less often than this, a character tells nothing. */
const FEW = 3;
/** Borne by so many known people, a given name is a usual one. */
const USUAL = 10;
const BOUND = 3;
const FIRST = new Set(SURNAMES + SURNAMES_THAT_ARE_WORDS + SURNAMES_THAT_CARRY_ON);

type Tallies = {
  readonly surname: Map<string, number>;
  readonly given: Map<string, number>;
  readonly together: Map<string, number>;
};

let counted: Tallies | undefined;

/**
 * How much likelier each character is as a surname, or within a given name, than anywhere in the language: natural logarithms,
 * counted in the names and the words of the segmenter's dictionary, so that no list of given names has to be kept.
 */
export function nameLikelihood(
  surname: string,
  given: string,
): { surname: number; given: number; weakest: number; together: number } {
  counted ??= countDictionary(dict.toString());
  const { surname: surnames, given: givens, together } = counted;
  const ofGiven = [...given].map((character) => givens.get(character) ?? -1);
  return {
    surname: COMPOUND_SURNAMES.includes(surname) ? BOUND : (surnames.get(surname) ?? 0),
    given: ofGiven.reduce((sum, value) => sum + value, 0) / ofGiven.length,
    weakest: Math.min(...ofGiven),
    together: Math.log1p(Math.max(together.get(given) ?? 0, GIVEN_NAMES.has(given) ? USUAL : 0)),
  };
}

function countDictionary(lines: string): Tallies {
  const [first, later, together, anywhere] = [0, 1, 2, 3].map(() => new Map<string, number>()) as [
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
  ];
  const add = (to: Map<string, number>, character: string, times: number) =>
    to.set(character, (to.get(character) ?? 0) + times);
  for (const line of lines.split('\n')) {
    const [word = '', times = '0', tag = ''] = line.split(' ');
    const characters = [...word];
    if (tag !== 'nr') for (const character of characters) add(anywhere, character, Number(times));
    else if (characters.length === 3 && FIRST.has(word.charAt(0))) {
      add(first, word.charAt(0), 1);
      add(together, word.slice(1), 1);
      for (const character of characters.slice(1)) add(later, character, 1);
    }
  }
  return { surname: oddsOf(first, anywhere), given: oddsOf(later, anywhere), together };
}

function oddsOf(within: Map<string, number>, anywhere: Map<string, number>): Map<string, number> {
  const sum = (tally: Map<string, number>) => [...tally.values()].reduce((total, times) => total + times, 0);
  const [inside, all] = [sum(within), sum(anywhere)];
  const smallest = FEW / inside;
  return new Map(
    [...within].map(([character, times]) => {
      const odds = Math.log((times / inside + smallest) / ((anywhere.get(character) ?? 0) / all + smallest));
      return [character, Math.max(-BOUND, Math.min(BOUND, odds))] as const;
    }),
  );
}
