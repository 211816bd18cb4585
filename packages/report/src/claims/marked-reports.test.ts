import { describe, expect, it } from 'vitest';
import { lintReport } from '../lint/lint-report.ts';
import { parseReport } from '../parse-report.ts';
import { markedReports } from './marked-reports.expected.ts';
import { readClaims } from './read-claims.ts';
import { type KeyClaim, scoreClaims } from './score-claims.ts';

const mark = /\{([^}]*)\}/g;

/** The report as it would be published, and its figures. */
function unmark(marked: string): { text: string; key: KeyClaim[] } {
  const key: KeyClaim[] = [];
  let measureIndex = -1;
  const lines = marked.split('\n').map((line) => {
    if (line.startsWith('@')) measureIndex += 1;
    return line.replace(/^@/, '').replace(mark, (_, inside: string) => {
      const [text = '', value, unit = '', qualifier = 'exact', direction = 'none', more] = inside.split('|');
      const optional = more === 'optional';
      key.push({ measureIndex, text, value: Number(value), unit, qualifier, direction, optional });
      return text;
    });
  });
  return { text: lines.join('\n'), key };
}

describe.each(Object.entries(markedReports))('a whole report: %s', (_, marked) => {
  const { text, key } = unmark(marked);
  const { problems, publishedOn } = parseReport(text);
  const measures = problems.flatMap((problem) => problem.measures);

  it('gives its figures, with what qualifies them', () => {
    const score = scoreClaims(
      measures.map((measure) => readClaims(text, measure)),
      key,
    );
    expect(key.length).toBeGreaterThan(80);
    expect(measures).toHaveLength(15);
    expect(score.precision).toBeGreaterThanOrEqual(0.95);
    expect(score.recall).toBeGreaterThanOrEqual(0.93);
    expect(score.qualifier).toBeGreaterThanOrEqual(0.9);
    expect(score.direction).toBeGreaterThanOrEqual(0.9);
  });

  it('is said to contradict itself only where a share has no base', () => {
    const findings = lintReport(text, { measures, publishedOn, asOf: publishedOn });
    expect(findings.map(({ code }) => code).filter((code) => code !== 'percent-without-base')).toEqual([]);
    expect(findings.length).toBeLessThanOrEqual(1);
  });
});
