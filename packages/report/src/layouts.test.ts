import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layouts as usualLayouts } from './layouts.expected.ts';
import { scatteredLayouts } from './layouts-scattered.expected.ts';
import { unusualLayouts } from './layouts-unusual.expected.ts';
import { parseReport } from './parse-report.ts';
import type { ParsedReport } from './parsed-report.ts';

const layouts = { ...usualLayouts, ...unusualLayouts, ...scatteredLayouts };
const folder = new URL('../fixtures/', import.meta.url);
const names = readdirSync(folder).filter((name) => name !== 'README.md');
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** One line a problem: its number and title, then number, title and fields of its measures. */
function shape(report: ParsedReport): string[] {
  return report.problems.map(({ number, title, named, measures }) => {
    const items = measures.map((measure) => {
      const fields = [measure.unit, measure.leader, measure.deadline?.text, measure.status?.text].filter(
        (field) => field != null,
      );
      const opening = measure.title ?? `“${measure.text.slice(0, 6)}”`;
      return `${measure.number ?? '-'} ${opening}${fields.length > 0 ? `〔${fields.join('；')}〕` : ''}`;
    });
    return `${number ?? '-'} ${title ?? '?'}${named ? '' : ' (theme)'}: ${items.join(' | ')}`;
  });
}

describe('layouts of published reports', () => {
  it('has an expectation for every fixture', () => {
    expect(Object.keys(layouts).toSorted()).toEqual(names.toSorted());
  });

  for (const [name, expected] of Object.entries(layouts)) {
    it(`reads ${name}`, () => {
      const text = read(name);
      const report = parseReport(text);
      expect(shape(report)).toEqual(expected.problems);
      expect(report.warnings.map(({ code }) => code)).toEqual(expected.warnings ?? []);
      expect(report.reason === null).toBe(expected.problems.length > 0);
      for (const { measures } of report.problems)
        for (const measure of measures) expect(measure.text).toBe(text.slice(measure.start, measure.end));
    });
  }
});
