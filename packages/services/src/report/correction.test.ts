import { describe, expect, it } from 'vitest';
import { Failure } from '../failure.ts';
import { corrected } from './correction.ts';
import type { KeptProblem } from './found-report.ts';

const text = '一、甲问题：（1）甲事，办完。（2）乙事，在办。二、𠮷问题：（1）丙事。';

function measure(index: number, words: string) {
  const start = text.indexOf(words);
  const none = { unit: null, leader: null, deadline: null, status: null, statusCode: null, corrected: false };
  return { index, number: index + 1, title: null, text: words, start, end: start + words.length, ...none };
}

function problem(index: number, from: string, to: string, measures: KeptProblem['measures']): KeptProblem {
  const place = { start: text.indexOf(from), end: text.indexOf(to) + to.length };
  return { index, number: index + 1, title: from, named: true, ...place, measures };
}

const problems = [
  problem(0, '一、甲问题', '在办。', [measure(0, '甲事，办完。'), measure(1, '乙事，在办。')]),
  problem(1, '二、𠮷问题', '丙事。', [measure(2, '丙事。')]),
];

const correct = (index: number, start: number, end: number, title = '') =>
  corrected({ text, problems }, { of: 'measure', index, title, start, end });

function fieldsOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error.publicError.fields;
    throw error;
  }
  return [];
}

describe('correcting a measure', () => {
  it('takes its text from the original at the new place', () => {
    const start = text.indexOf('乙事');
    const [, second] = correct(1, start, start + 2, ' 乙 ')[0]?.measures ?? [];
    expect(second).toMatchObject({ text: '乙事', title: '乙', start, end: start + 2, corrected: true });
  });

  it('keeps a title left empty as none', () => {
    const start = text.indexOf('甲事');
    expect(correct(0, start, start + 6)[0]?.measures[0]?.title).toBeNull();
  });

  it('lets a problem reach as far as its measures', () => {
    const [first] = corrected(
      { text: `${text}完`, problems: problems.slice(1).map((one) => ({ ...one, index: 0 })) },
      { of: 'measure', index: 2, title: '', start: text.indexOf('丙事'), end: text.length + 1 },
    );
    expect(first?.end).toBe(text.length + 1);
  });

  it('refuses a place on the measure before or after it', () => {
    const start = text.indexOf('乙事');
    expect(fieldsOf(() => correct(1, start - 8, start + 3))).toEqual([
      { field: 'start', problem: 'malformed' },
    ]);
    expect(fieldsOf(() => correct(0, text.indexOf('甲事'), start + 1))).toEqual([
      { field: 'end', problem: 'malformed' },
    ]);
  });

  it('refuses a place in another problem or outside the text', () => {
    const start = text.indexOf('乙事');
    expect(fieldsOf(() => correct(1, start, text.indexOf('二、') + 3))).toEqual([
      { field: 'end', problem: 'malformed' },
    ]);
    expect(fieldsOf(() => correct(2, text.indexOf('丙事'), text.length + 1))).toEqual([
      { field: 'end', problem: 'malformed' },
    ]);
    expect(fieldsOf(() => correct(0, -1, 5))).toEqual([{ field: 'start', problem: 'malformed' }]);
  });

  it('refuses an empty place and one that cuts a character in half', () => {
    const start = text.indexOf('乙事');
    expect(fieldsOf(() => correct(1, start, start))).toEqual([{ field: 'end', problem: 'tooShort' }]);
    const half = text.indexOf('𠮷') + 1;
    expect(fieldsOf(() => correct(2, half, text.length))).toEqual([{ field: 'start', problem: 'malformed' }]);
  });

  it('refuses an index that nothing has', () => {
    expect(fieldsOf(() => correct(9, 0, 1))).toEqual([{ field: 'index', problem: 'unknown' }]);
  });
});

describe('correcting a problem', () => {
  it('changes its title and nothing else', () => {
    const [first, second] = corrected({ text, problems }, { of: 'problem', index: 0, title: ' 甲的问题 ' });
    expect(first).toEqual({ ...problems[0], title: '甲的问题' });
    expect(second).toBe(problems[1]);
  });
});
