import { describe, expect, it } from 'vitest';
import { csvRows } from './csv-table.ts';

describe('csvRows', () => {
  it('gives the named columns, whatever their order, quoted or not', () => {
    const text = '\uFEFFcount,series_id,more\r\n3,"A, ""one""",x\r\n\r\n0,,y\r\n';
    expect(csvRows(text, ['series_id', 'count'], 'data.csv')).toEqual([
      { series_id: 'A, "one"', count: '3' },
      { series_id: '', count: '0' },
    ]);
  });

  it('says which column is missing, and which line is too short', () => {
    expect(() => csvRows('a,b\n1,2', ['c'], 'data.csv')).toThrow('data.csv has no column c.');
    expect(() => csvRows('a,b\n1,2\n3', ['a'], 'data.csv')).toThrow('Line 3 of data.csv is too short.');
  });
});
