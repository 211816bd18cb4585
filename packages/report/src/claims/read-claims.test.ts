import { describe, expect, it } from 'vitest';
import { parseReport } from '../parse-report.ts';
import { readClaims } from './read-claims.ts';
import { sentences } from './sentences.expected.ts';

const read = (text: string) => readClaims(text, { start: 0, end: text.length });

describe('figures in a sentence', () => {
  it.each(sentences)('%s', (sentence, expected) => {
    const found = read(sentence).map(({ text, value, unit, qualifier, direction }) =>
      [text, value, unit, qualifier, direction].join('|'),
    );
    expect(found).toEqual(expected);
  });

  it('counts in the base unit what is printed in 万, 亿 or tenths', () => {
    const figures = read('投资18.7亿元，受益1.26万人，减少近四成，产值超千亿元。');
    expect(figures.map(({ valueNormalized, unitBase }) => [valueNormalized, unitBase])).toEqual([
      [1_870_000_000, '元'],
      [12_600, '人'],
      [40, '%'],
      [100_000_000_000, '元'],
    ]);
  });
});

describe('a figure parted by the end of a page', () => {
  it('is read without page number and running head', () => {
    const text =
      '石澜市巡视整改报告\n修复绿道13.\n第 1 页 共 2 页\n石澜市巡视整改报告\n6公里，植树2.1万株。\n第 2 页 共 2 页\n石澜市巡视整改报告';
    const start = text.indexOf('修复');
    const figures = readClaims(text, { start, end: text.indexOf('株。') + 2 });
    expect(figures.map(({ text: printed, value }) => [printed, value])).toEqual([
      ['13.6公里', 13.6],
      ['2.1万株', 2.1],
    ]);
  });
});

describe('what a figure refers to', () => {
  it('is the time and the base that the sentence names', () => {
    const [money, growth, level] = read('2023年到账经费5.62亿元，同比增长13.7%。截至2024年5月底已完工26个。');
    expect(money).toMatchObject({ period: '2023年', base: null });
    expect(growth).toMatchObject({ period: '2023年', base: '同比' });
    expect(level).toMatchObject({ period: '截至2024年5月底', base: null });
  });

  it('is the whole before 其中, whose parts stand in one list', () => {
    const figures = read('组建联合体23家，其中电子11家、装备6家、材料6家。');
    expect(figures.map(({ partOf }) => partOf)).toEqual([null, 0, 0, 0]);
    expect(new Set(figures.slice(1).map(({ list }) => list))).toEqual(new Set([1]));
    expect(figures[0]?.list).toBeNull();
  });

  it('is a target where a field of its own tells the result', () => {
    const text = '整改措施1：年内完成清淤30公里，整改率不低于95%。\n整改进展：累计清淤28.6公里。';
    expect(read(text).map(({ qualifier, hedge }) => [qualifier, hedge])).toEqual([
      ['estimated', null],
      ['share', 'estimated'],
      ['exact', null],
    ]);
  });
});

describe('places in the original', () => {
  it('hold across wrapped lines, which the text leaves out', () => {
    const text = '　　改造学生宿舍，投入1\n,280万\n元，占比达68.\n5%。';
    const figures = read(text);
    expect(figures.map(({ text: own }) => own)).toEqual(['1,280万元', '达68.5%']);
    for (const { text: own, start, end } of figures)
      expect(text.slice(start, end).replace(/\s/g, '')).toBe(own);
  });

  it('count in the whole report, not in the measure', () => {
    const text =
      '中共澄溪县委关于巡察整改进展情况的通报\n1.关于“道路破损”问题的整改。\n(1)修复道路。修复12公里。\n中共澄溪县委\n2024年3月5日';
    const [measure] = parseReport(text).problems.flatMap(({ measures }) => measures);
    const [claim] = measure ? readClaims(text, measure) : [];
    expect(claim && text.slice(claim.start, claim.end)).toBe('12公里');
  });
});
