import { describe, expect, it } from 'vitest';
import { carryIdentities } from './identities.ts';

const wording = { number: null, title: null, text: '' };
const known = {
  problems: [
    { problemId: 'schools', title: '学位不足' },
    { problemId: 'roads', title: '养护不到位' },
  ],
  measures: [
    { measureId: 'places', problemId: 'schools', ...wording },
    { measureId: 'meals', problemId: 'schools', ...wording },
    { measureId: 'repairs', problemId: 'roads', ...wording },
  ],
};
const problems = (...titles: string[]) => titles.map((title, index) => ({ index, title }));
const measures = (...owners: number[]) => owners.map((problem, index) => ({ index, problem }));

describe('carrying identities to a new version', () => {
  it('keeps a measure that is the same and makes the others new', () => {
    const found = { problems: problems('学位不足'), measures: measures(0, 0) };
    const same = [{ before: 1, after: 0 }];
    expect(carryIdentities(known, found, same).measures).toEqual(['meals', null]);
  });

  it('knows a problem by its title, even when its measures moved', () => {
    const found = { problems: problems('养护不到位', '学位不足'), measures: measures(0, 0, 1) };
    const same = [
      { before: 0, after: 0 },
      { before: 1, after: 1 },
      { before: 2, after: 2 },
    ];
    expect(carryIdentities(known, found, same).problems).toEqual(['roads', 'schools']);
  });

  it('knows a retitled problem by most of its measures', () => {
    const found = { problems: problems('道路管养薄弱', '教育资源紧张'), measures: measures(0, 1, 1) };
    const same = [
      { before: 2, after: 0 },
      { before: 0, after: 1 },
      { before: 1, after: 2 },
    ];
    expect(carryIdentities(known, found, same).problems).toEqual(['roads', 'schools']);
  });

  it('gives one problem to one of two that share its measures, and makes the other new', () => {
    const found = { problems: problems('小学', '食堂'), measures: measures(0, 1) };
    const same = [
      { before: 0, after: 0 },
      { before: 1, after: 1 },
    ];
    expect(carryIdentities(known, found, same).problems).toEqual(['schools', null]);
  });

  it('does not take two headings without a title for the same', () => {
    const untitled = { ...known, problems: [{ problemId: 'schools', title: '' }] };
    const found = { problems: problems(''), measures: measures(0) };
    expect(carryIdentities(untitled, found, [])).toEqual({ problems: [null], measures: [null] });
  });
});
