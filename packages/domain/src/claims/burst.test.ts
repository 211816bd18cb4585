import { describe, expect, it } from 'vitest';
import { burstOf, decideBy } from './burst.ts';

const minute = 60_000;
const answersTo = (items: readonly string[], apart: number) =>
  items.map((item, index) => ({ item, at: index * apart }));

describe('answers from one class of sources', () => {
  it('are no burst while a household or a shop answers one question', () => {
    expect(burstOf(answersTo(Array(9).fill('a'), minute))).toBeNull();
    expect(burstOf([])).toBeNull();
  });

  it('are a burst from the tenth to one item within an hour on', () => {
    const answers = [...answersTo(['b', 'b'], 1), ...answersTo(Array(10).fill('a'), 5 * minute)];
    expect(burstOf(answers)).toEqual({ pattern: 'oneItem', members: answers.slice(2) });
  });

  it('are none when ten of them are spread over a day', () => {
    expect(burstOf(answersTo(Array(30).fill('a'), 10 * minute))).toBeNull();
  });

  it('are a burst from the sixtieth to any items within an hour on', () => {
    const items = Array.from({ length: 60 }, (_, index) => `item ${index}`);
    expect(burstOf(answersTo(items.slice(1), 1000))).toBeNull();
    expect(burstOf(answersTo(items, 1000))).toMatchObject({ pattern: 'manyItems' });
    expect(burstOf(answersTo(items, 1000))?.members).toHaveLength(60);
    expect(burstOf(answersTo(items, 2 * minute))).toBeNull();
  });
});

describe('answers that wait', () => {
  it('count after fifteen days without a decision', () => {
    expect(decideBy('2026-12-20')).toBe('2027-01-04');
  });
});
