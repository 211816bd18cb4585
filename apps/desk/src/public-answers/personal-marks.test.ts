import { describe, expect, it } from 'vitest';
import { hideIn, stillVisible } from './personal-marks.ts';

const original = '我叫李小明，电话 13800000000，李小明住在东街。';
const marks = [
  { start: 2, end: 5 },
  { start: 9, end: 20 },
  { start: 21, end: 24 },
];

describe('personal details in a public version', () => {
  it('are named once each while they can be read there', () => {
    expect(stillVisible(original, marks, original)).toEqual(['李小明', '13800000000']);
    expect(stillVisible(original, marks, '反映人住在东街。')).toEqual([]);
  });

  it('are hidden wherever they stand', () => {
    expect(stillVisible(original, marks, hideIn(original, '李小明'))).toEqual(['13800000000']);
  });
});
