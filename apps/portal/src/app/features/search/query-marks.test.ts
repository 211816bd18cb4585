import { describe, expect, it } from 'vitest';
import { queryMarks } from './query-marks.ts';

const marked = (text: string, query: string) =>
  queryMarks(text, query).map(({ start, end }) => text.slice(start, end));

describe('marks of a query in a text', () => {
  it('marks a two-character word wherever it stands', () => {
    expect(marked('新增学位1200个，学位缺口缩小', '学位')).toEqual(['学位', '学位']);
  });

  it('marks each word of a query, whatever its case', () => {
    expect(marked('国家级5G工厂名录，绿色工厂', '5g 工厂')).toEqual(['5G', '工厂', '工厂']);
  });

  it('falls back to pairs when the whole word does not occur', () => {
    expect(marked('农村道路修缮', '道路修补')).toEqual(['道路', '路修']);
  });

  it('marks nothing for what does not occur, and nothing for an empty query', () => {
    expect(marked('农村道路', '医院')).toEqual([]);
    expect(marked('农村道路', '  ')).toEqual([]);
  });
});
