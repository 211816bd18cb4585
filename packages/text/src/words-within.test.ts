import { describe, expect, it } from 'vitest';
import { allWordsWithin, glossaryOf, wordsWithin } from './words-within.ts';

const glossary = glossaryOf([['自来水', '水压'], ['桥'], ['水压', '停水']]);

describe('wordsWithin', () => {
  it('gives every list of which the text has a word, with the word', () => {
    expect([...wordsWithin('桥边的水压低', glossary)]).toEqual([
      [1, '桥'],
      [0, '水压'],
      [2, '水压'],
    ]);
  });

  it('gives nothing where only the beginning of a word stands', () => {
    expect(wordsWithin('自来', glossary).size).toBe(0);
    expect(wordsWithin('', glossary).size).toBe(0);
  });
});

describe('allWordsWithin', () => {
  it('gives every word of each list that stands in the text, each once', () => {
    expect([...allWordsWithin('自来水水压低，水压一直低', glossary)]).toEqual([
      [0, new Set(['自来水', '水压'])],
      [2, new Set(['水压'])],
    ]);
  });
});
