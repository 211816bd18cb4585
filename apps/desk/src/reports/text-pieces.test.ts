import { describe, expect, it } from 'vitest';
import { piecesOf } from './text-pieces.ts';

describe('the pieces of an original', () => {
  it('cover the text once, in order', () => {
    const pieces = piecesOf(10, [{ start: 2, end: 6 }], { start: 4, end: 8 });
    expect(pieces.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [2, 4],
      [4, 6],
      [6, 8],
      [8, 10],
    ]);
  });

  it('know whether a warning or the place being looked at lies on them', () => {
    const pieces = piecesOf(10, [{ start: 2, end: 6 }], { start: 4, end: 8 });
    expect(pieces.map(({ warned, here }) => [warned, here])).toEqual([
      [false, false],
      [true, false],
      [true, true],
      [false, true],
      [false, false],
    ]);
  });

  it('stay within the text when a range reaches beyond it', () => {
    expect(piecesOf(3, [{ start: 1, end: 9 }], null)).toEqual([
      { start: 0, end: 1, warned: false, here: false },
      { start: 1, end: 3, warned: true, here: false },
    ]);
  });
});
