import type { TrendsView } from '@huiyin/contract/desk/trends';
import { describe, expect, it } from 'vitest';
import { chartWords } from './chart-words.ts';
import { drawBars } from './draw-bars.ts';
import { drawWeeks } from './draw-weeks.ts';

const rate = (n: number, of: number) => ({ n, of });
const row = (label: string, received: number, answered = 0): TrendsView['units'][number] => ({
  ...{ key: label, label, received, overdue: 0, by: null },
  ...{ answered: rate(answered, received), solved: rate(0, 0), satisfied: rate(0, 0) },
});
const week = (starts: string, received: number, answered = 0) => ({
  week: starts,
  starts,
  received,
  answered,
});
const period = { from: '2026-12-21', to: '2027-01-10' };
const weeks = [week('2026-12-21', 3, 2), week('2026-12-28', 0), week('2027-01-04', 1)];
const bars = drawBars([row('水务局', 3, 1), row('<教育局> & "其他"', 12, 9), row('民政局', 0)], '按承办单位');

/** Texts of the drawing in their order. */
const texts = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text);

describe('a chart', () => {
  it('speaks the language of who reads the desk', () => {
    const svg =
      drawWeeks(weeks, period, chartWords.en) + drawBars([row('Water', 3, 1)], 'By unit', chartWords.en);
    expect(svg).toContain('of them answered');
    expect(texts(svg)).toEqual(expect.arrayContaining(['received', '21 Dec', 'not answered']));
    expect(svg).not.toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['of weeks', drawWeeks(weeks, period)],
    [
      'of many weeks',
      drawWeeks(
        Array.from({ length: 150 }, () => week('2026-12-21', 1)),
        period,
      ),
    ],
    ['of bars', bars],
    ['of nothing', drawBars([], '按承办单位')],
  ])('%s holds nothing that a strict content policy would stop, and no id', (_, svg) => {
    expect(svg).not.toMatch(/<(?!\/?(svg|title|desc|rect|path|text|g)\b)/);
    expect(svg).not.toMatch(/ (style|class|id|href|xlink:href|on\w+|ecmeta_\w+)=/);
    expect(svg).not.toContain('url(');
  });

  it('holds nothing that is not seen, and says what letters have in common once', () => {
    const many = drawWeeks(
      Array.from({ length: 105 }, (_, index) => week('2026-12-21', index % 4)),
      period,
    );
    for (const svg of [many, bars]) {
      expect(svg).not.toMatch(/fill='none'(?![^>]*stroke=)/);
      expect(svg).not.toContain('fill-opacity');
      expect(svg.match(/font-size=/g)).toHaveLength(1);
    }
    expect(many.length).toBeLessThan(9000);
  });

  it('is a picture with a name and a description', () => {
    expect(bars).toMatch(
      /^<svg [^>]*viewBox="0 0 440 \d+" role="img"[^>]*><title>按承办单位<\/title><desc>有来件的 2 项/,
    );
  });

  it('takes a label for text, never for markup', () => {
    expect(bars).toContain('&lt;教育局&gt; &amp; ');
    expect(bars).not.toContain('<教育局>');
  });

  it('says so when there is nothing to show', () => {
    for (const svg of [
      drawBars([row('民政局', 0)], '按承办单位'),
      drawWeeks([week('2026-12-21', 0)], period),
    ]) {
      expect(texts(svg)).toEqual(['这一时段没有来件']);
    }
  });
});

describe('bars', () => {
  it('stand in the order of their numbers and leave out what has none', () => {
    expect(texts(bars).slice(0, 4)).toEqual(['&lt;教育局&gt; &amp; &quot;其他&quot;', '水务局', '12', '3']);
  });

  it('are twelve at most, with a word about the others', () => {
    const svg = drawBars(
      Array.from({ length: 15 }, (_, index) => row(`单位${index}`, index + 1)),
      '按承办单位',
    );
    expect(texts(svg)).toContain('另有 3 项，见数字表');
    expect(texts(svg).filter((text) => text?.startsWith('单位'))).toHaveLength(12);
  });

  it('cut a name that is too long', () => {
    const svg = drawBars([row('推动教育资源均衡配置不够有力'.repeat(4), 1)], '按反馈问题');
    expect(texts(svg)[0]).toMatch(/^推动.{24,40}…$/);
  });
});

describe('weeks', () => {
  it('tell the year at the first week and where it changes', () => {
    const names = texts(drawWeeks(weeks, period));
    expect(names).toEqual(expect.arrayContaining(['12月21日', '2026年', '12月28日', '1月4日', '2027年']));
    expect(names.filter((name) => name === '2026年')).toHaveLength(1);
  });
});
