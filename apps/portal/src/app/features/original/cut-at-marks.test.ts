import { describe, expect, it } from 'vitest';
import { cutAtMarks } from './cut-at-marks.ts';

const mark = (number: number, start: number, end: number) => ({
  measureId: `m${number}`,
  number,
  start,
  end,
});

describe('a report cut at its measures', () => {
  const text = '一、总述\n(1)修路。做了。\n(2)办学。做了。\n结尾';

  it('loses and repeats nothing', () => {
    const pieces = cutAtMarks(text, [mark(2, 15, 25), mark(1, 5, 15)]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.map((piece) => piece.mark?.number ?? null)).toEqual([null, 1, 2, null]);
    expect(pieces.every((piece) => text.startsWith(piece.text, piece.start))).toBe(true);
  });

  it('leaves out a mark that overlaps an earlier one', () => {
    const pieces = cutAtMarks(text, [mark(1, 5, 15), mark(2, 10, 20)]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter((piece) => piece.mark).length).toBe(1);
  });
});
