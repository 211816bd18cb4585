import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demonstration } from './demonstration.ts';

const texts = demonstration.reportFiles.map((file) =>
  readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'),
);

function measuresIn(text: string): { number: number; title: string; length: number }[] {
  return [...text.matchAll(/^（(\d+)）([^。]+)。.*$/gmu)].map(([line, number, title = '']) => ({
    number: Number(number),
    title,
    length: line.length,
  }));
}

function problemsIn(text: string): number[] {
  return [...text.matchAll(/^(\d+)\.关于“[^”]+”问题的整改。$/gmu)].map(([, number]) => Number(number));
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

describe('the invented report', () => {
  it.each(texts.map((text, index) => [demonstration.reportFiles[index], text]))(
    '%s has 10 problems and 30 measures, numbered without a gap',
    (_, text = '') => {
      expect(problemsIn(text)).toEqual(upTo(10));
      const measures = measuresIn(text);
      expect(measures.map(({ number }) => number)).toEqual(upTo(30));
      for (const { length } of measures) {
        expect(length).toBeGreaterThanOrEqual(90);
        expect(length).toBeLessThanOrEqual(300);
      }
    },
  );

  it('in its second version adds one measure and drops one, so that numbers shift', () => {
    const [first = [], second = []] = texts.map((text) => measuresIn(text).map(({ title }) => title));
    expect(second.filter((title) => !first.includes(title))).toEqual(['公开农村饮用水水质检测结果']);
    expect(first.filter((title) => !second.includes(title))).toEqual(['清理村集体合同和资源发包']);
    expect(second.indexOf('修复农村公路破损路段')).toBe(first.indexOf('修复农村公路破损路段') + 1);
  });

  it('carries no telephone number but invented ones', () => {
    for (const text of texts) expect(text.match(/\d{3,4}-\d{7,8}|1[3-9]\d{9}/g)).toEqual(['0600-5550100']);
  });

  it('says of itself that it is a demonstration', () => {
    for (const text of texts) expect(text).toContain('演示资料');
  });

  it('is where every measure number of topics and cases points', () => {
    const known = measuresIn(texts[0] ?? '').map(({ number }) => number);
    const used = [
      ...demonstration.topics.flatMap(({ measures }) => measures),
      ...demonstration.scenarios.flatMap(({ submit, steps }) => [
        ...(submit.fromMeasure === undefined ? [] : [submit.fromMeasure]),
        ...steps.flatMap((step) => (step.do === 'link' ? [step.measure] : [])),
      ]),
    ];
    expect(used.filter((number) => !known.includes(number))).toEqual([]);
  });
});
