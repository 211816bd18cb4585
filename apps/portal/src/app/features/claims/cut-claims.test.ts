import { describe, expect, it } from 'vitest';
import { cutClaims } from './cut-claims.ts';

const claims = [
  { start: 104, end: 107, text: '12个' },
  { start: 108, end: 113, text: '30公里' },
];

describe('a measure’s text cut at its figures', () => {
  it('keeps every character, line by line', () => {
    const text = '新建泵站12个、30\n公里管网。';
    const lines = cutClaims(text, 100, claims);
    expect(lines.map((line) => line.map((piece) => piece.text).join('')).join('\n')).toBe(text);
    expect(lines.flat().filter(({ claim }) => claim !== null)).toEqual([
      { text: '12个', claim: 0 },
      { text: '30', claim: 1 },
      { text: '公里', claim: 1 },
    ]);
  });

  it('leaves a text without figures whole', () => {
    expect(cutClaims('一\n\n二', 0, [])).toEqual([
      [{ text: '一', claim: null }],
      [],
      [{ text: '二', claim: null }],
    ]);
  });
});
