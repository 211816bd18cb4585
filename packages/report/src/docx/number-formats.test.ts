import { describe, expect, it } from 'vitest';
import { writeNumber } from './number-formats.ts';

describe('list numbers as Word writes them', () => {
  it.each([
    [21, 'decimal', '21'],
    [7, 'decimalZero', '07'],
    [12, 'decimalFullWidth', '１２'],
    [10, 'chineseCounting', '十'],
    [11, 'japaneseCounting', '十一'],
    [21, 'chineseCountingThousand', '二十一'],
    [105, 'chineseCountingThousand', '一百零五'],
    [1020, 'taiwaneseCountingThousand', '一千零二十'],
    [12, 'ideographDigital', '一二'],
    [3, 'chineseLegalSimplified', '叁'],
    [2, 'ideographTraditional', '乙'],
    [20, 'decimalEnclosedCircle', '⑳'],
    [21, 'decimalEnclosedCircle', '(21)'],
    [3, 'decimalEnclosedParen', '⑶'],
    [27, 'lowerLetter', 'aa'],
    [14, 'upperRoman', 'XIV'],
    [5, 'none', ''],
    [5, 'hebrew1', null],
  ])('%i as %s is %j', (value, format, written) => {
    expect(writeNumber(value, format)).toBe(written);
  });
});
