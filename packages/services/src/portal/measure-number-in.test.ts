import { describe, expect, it } from 'vitest';
import { measureNumberIn } from './measure-number-in.ts';

describe('a query that names a measure', () => {
  for (const query of ['28', '２８', ' 第28条 ', '第 28 项', '措施28', '整改措施第28条', '第28条措施']) {
    it(`is read in “${query}”`, () => {
      expect(measureNumberIn(query)).toBe(28);
    });
  }

  for (const query of ['', '学位', '28个学位', '第二十八', '12345678', '2026年']) {
    it(`is not read in “${query}”`, () => {
      expect(measureNumberIn(query)).toBeNull();
    });
  }
});
