import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport } from './parse-report.ts';
import type { ParsedReport } from './parsed-report.ts';
import type { WarningCode } from './warnings.ts';

/** Reports beside the checkout, with keys; they are extra to the room's own fixtures. */
const folder = new URL('../../../../shared/data/reports/', import.meta.url);
const present = existsSync(folder);
const names = present ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

interface Key extends Pick<ParsedReport, 'title' | 'body' | 'publishedOn' | 'contact' | 'declared'> {
  counts: { problems: number; measures: number };
  problems: {
    number: number | null;
    title: string;
    named: boolean;
    measures: (Record<'unit' | 'leader' | 'deadline' | 'status', unknown> & {
      number: number | null;
      title: string | null;
      startsWith: string;
    })[];
  }[];
}

/** Codes and the number of the problem they stand at (0: before the first). */
const warningsOf: Record<string, [WarningCode, number][]> = {
  'dev-3.txt': [
    ['declared-problems-differ', 0],
    ['declared-measures-differ', 0],
    ['problem-unnamed', 7],
  ],
  'dev-5.txt': [
    ['declared-problems-differ', 0],
    ['declared-measures-differ', 0],
    ['measure-number-missing', 3],
    ['problem-number-repeated', 4],
    ['problem-number-missing', 5],
    ['measure-number-repeated', 5],
    ['problem-without-measures', 6],
    ['quotes-unbalanced', 7],
    ['measure-marker-changed', 7],
  ],
};

function warningPlaces(report: ParsedReport): [WarningCode, number][] {
  return report.warnings.map(({ code, start }) => [
    code,
    report.problems.findLastIndex((problem) => problem.start <= start) + 1,
  ]);
}

describe.skipIf(!present)('published reports (skipped where ../shared/data/reports is absent)', () => {
  for (const name of names.filter((one) => one.startsWith('dev-'))) {
    it(`agrees with the key of ${name}`, () => {
      const text = read(name);
      const key = JSON.parse(read(name.replace('.txt', '.key.json'))) as Key;
      const report = parseReport(text);
      const { title, body, publishedOn, contact, declared } = key;
      expect(report).toMatchObject({ title, body, publishedOn, contact, declared });
      expect(report.counts).toEqual({ problems: key.counts.problems, measures: key.counts.measures });
      expect(report.problems.map(({ number, title, named }) => ({ number, title, named }))).toEqual(
        key.problems.map(({ number, title, named }) => ({ number, title, named })),
      );
      expect(Object.keys(report.declared).length).toBe(Object.keys(declared).length);
      expect(warningPlaces(report)).toEqual(warningsOf[name] ?? []);
      expect(report.reason === null).toBe(key.problems.length > 0);
      const wanted = key.problems.flatMap(({ measures }) => measures);
      const found = report.problems.flatMap(({ measures }) => measures);
      for (const [index, measure] of wanted.entries()) {
        const { number, title, unit = null, leader = null, deadline = null, status = null } = measure;
        expect(found[index]).toMatchObject({ number, title, unit, leader, deadline, status });
        expect(found[index]?.text.replace(/\s/g, '').startsWith(measure.startsWith)).toBe(true);
      }
    });
  }

  it('reads all 32 problems and 101 measures of the real report, each with its printed title', () => {
    const text = read('kunshan-2024-03-15.txt');
    const report = parseReport(text);
    const measures = report.problems.flatMap((problem) => problem.measures);
    expect(report.problems.map(({ number }) => number)).toEqual(
      Array.from({ length: 32 }, (_, index) => index + 1),
    );
    expect(measures.map(({ number }) => number)).toEqual(
      Array.from({ length: 101 }, (_, index) => index + 1),
    );
    const headings = [...text.matchAll(/^\d+\.关于“(.+)”问题的整改。$/gm)].map((match) => match[1]);
    expect(report.problems.map(({ title }) => title)).toEqual(headings);
    const openings = [...text.matchAll(/^\(\d+\)([^。]+)。/gm)].map((match) => match[1]);
    expect(measures.map(({ title }) => title)).toEqual(openings);
    expect(report.warnings.map(({ code }) => code)).toEqual(['title-missing']);
    expect(report.contact).toEqual({ phone: ['0512-50197879'], email: ['zgksswxcb@163.com'], address: [] });
    expect([report.body, report.publishedOn]).toEqual(['中共昆山市委员会', '2024-03-15']);
    expect(measures.at(-1)?.text.endsWith('进一步明确工作要求。')).toBe(true);
  });
});
