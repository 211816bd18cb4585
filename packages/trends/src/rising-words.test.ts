import { describe, expect, it } from 'vitest';
import { risingWords } from './rising-words.ts';

const past = {
  words: new Map([
    ['电费', 100],
    ['路灯', 400],
    ['积水', 80],
  ]),
  cases: 1000,
};
const rising = (words: Record<string, number>, cases = 100) =>
  risingWords({ words: new Map(Object.entries(words)), cases }, past);

describe('words that rise', () => {
  it('are those beyond their share of the past, with what was to be expected', () => {
    expect(rising({ 电费: 40, 路灯: 41, 积水: 9 })).toEqual([
      { word: '电费', seen: 40, expected: expect.closeTo(10.04, 2) },
    ]);
  });
  it('may be new', () => {
    expect(rising({ 转供电: 12 }).map(({ word }) => word)).toEqual(['转供电']);
  });
  it('are told by the phrase where the phrase has their cases', () => {
    expect(rising({ 转供电: 12, 转供电加价: 11, 加价: 12 }).map(({ word }) => word)).toEqual(['转供电加价']);
  });
  it('are none in few cases, in a fall, or without a past', () => {
    expect(rising({ 新词: 4, 路灯: 5 })).toEqual([]);
    expect(risingWords({ words: new Map([['电费', 9]]), cases: 9 }, { words: new Map(), cases: 0 })).toEqual(
      [],
    );
  });
  it('are seldom any among many that only vary', () => {
    const many = Array.from({ length: 500 }, (_, at) => [`词${at}`, 100] as const);
    const seen = many.map(([word], at) => [word, 7 + (at % 8)] as const);
    expect(risingWords({ words: new Map(seen), cases: 100 }, { words: new Map(many), cases: 1000 })).toEqual(
      [],
    );
  });
});
