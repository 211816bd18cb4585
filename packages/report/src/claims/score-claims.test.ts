import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../parse-report.ts';
import { readClaims } from './read-claims.ts';
import { type KeyClaim, scoreClaims } from './score-claims.ts';

const claimsOf = (text: string) => [readClaims(text, { start: 0, end: text.length })];
const wanted = (text: string, value: number, unit: string): KeyClaim => ({
  ...{ measureIndex: 0, text, value, unit, qualifier: 'exact', direction: 'none' },
});

describe('the score of claims against a key', () => {
  it('is whole where every figure is found once and read alike', () => {
    const score = scoreClaims(claimsOf('新建泵站4座，改造2座。'), [
      wanted('4座', 4, '座'),
      wanted('2座', 2, '座'),
    ]);
    expect(score).toMatchObject({ precision: 1, recall: 1, qualifier: 1, direction: 1, matched: 2 });
  });

  it('falls with each figure missed, invented or misread', () => {
    const key = [
      wanted('4座', 4, '座'),
      wanted('9家', 9, '家'),
      { ...wanted('3项', 3, '项'), direction: 'up' },
    ];
    const score = scoreClaims(claimsOf('新建泵站4座，改造2座，办理3项。'), key);
    expect(score).toMatchObject({ precision: 0.6667, recall: 0.6667, qualifier: 1, direction: 0.5 });
    expect(score.missed.map(({ text }) => text)).toEqual(['9家']);
    expect(score.invented.map(({ text }) => text)).toEqual(['2座']);
  });

  it('counts the figures of measures that were not found as missed', () => {
    const key = [wanted('4座', 4, '座'), { ...wanted('9家', 9, '家'), measureIndex: 1 }];
    expect(scoreClaims(claimsOf('新建泵站4座。'), key)).toMatchObject({ recall: 0.5, wanted: 2 });
  });

  it('takes no notice of optional figures, found or not', () => {
    const key = [
      wanted('4座', 4, '座'),
      { ...wanted('2座', 2, '座'), optional: true },
      { ...wanted('八折', 8, '折'), optional: true },
    ];
    expect(scoreClaims(claimsOf('新建泵站4座，改造2座。'), key)).toMatchObject({
      precision: 1,
      recall: 1,
      wanted: 1,
    });
  });
});

/** Reports beside the checkout, with keys; they are extra to the sentences above. */
const folder = new URL('../../../../../shared/data/reports/', import.meta.url);
const present = existsSync(folder);
const names = present ? readdirSync(folder).filter((name) => /^dev-\d+\.txt$/.test(name)) : [];

describe.skipIf(!present)('reports with a key (skipped where ../shared/data/reports is absent)', () => {
  it.each(names)('the bars hold on %s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const key = JSON.parse(readFileSync(new URL(name.replace('.txt', '.key.json'), folder), 'utf8')) as {
      claims: KeyClaim[];
    };
    const measures = parseReport(text).problems.flatMap((problem) => problem.measures);
    const score = scoreClaims(
      measures.map((measure) => readClaims(text, measure)),
      key.claims,
    );
    expect(score.precision).toBeGreaterThanOrEqual(0.95);
    expect(score.recall).toBeGreaterThanOrEqual(0.93);
    expect(Math.min(score.qualifier, score.direction)).toBeGreaterThanOrEqual(0.9);
  });
});
