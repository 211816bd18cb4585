import { describe, expect, it } from 'vitest';
import { cutLabel } from './cut-label.ts';

describe('a label in a chart', () => {
  it.each([
    ['水务局', 3, '水务局'],
    ['水务局', 2, '水…'],
    ['3. 教育资源供给不足', 8, '3. 教育资源供…'],
    ['abc', 2, 'abc'],
    ['👩水务局', 3, '👩水…'],
    ['', 1, ''],
  ])('%s in %d', (text, ems, cut) => {
    expect(cutLabel(text, ems)).toBe(cut);
  });
});
