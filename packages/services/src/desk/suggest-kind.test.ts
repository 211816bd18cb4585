import { expect, it } from 'vitest';
import { type LikeCase, suggestKind } from './suggest-kind.ts';

const question = '请问医保报销需要哪些材料？';
const like = (caseId: string, settledKind: LikeCase['settledKind'], likeness = 0.6): LikeCase => ({
  ...{ caseId, caseNumber: caseId, settledKind, likeness },
});

it('reads the kind from the text while officers have decided on nothing alike', () => {
  expect(suggestKind(question, [])).toEqual({ kind: 'question', asIn: [] });
  expect(suggestKind(question, [like('a', null)])).toEqual({ kind: 'question', asIn: [] });
  expect(suggestKind(question, [like('a', 'suggestion', 0.2)])).toEqual({ kind: 'question', asIn: [] });
  expect(suggestKind(' ', [])).toBeNull();
});

it('follows what officers decided of cases told alike, and names them', () => {
  const earlier = [like('a', 'complaint'), like('b', 'complaint', 0.9), like('c', 'question', 0.4)];
  const asIn = ['b', 'a'].map((caseId) => ({ caseId, caseNumber: caseId }));
  expect(suggestKind(question, earlier)).toEqual({ kind: 'complaint', asIn });
});

it('goes back to the text where they do not agree', () => {
  const earlier = [like('a', 'complaint'), like('b', 'suggestion')];
  expect(suggestKind(question, earlier)).toEqual({ kind: 'question', asIn: [] });
});

it('says that a text reads like a tip, whatever was decided before', () => {
  const tip = '举报村支书收受施工队现金回扣、侵吞低保款';
  expect(suggestKind(tip, [like('a', 'complaint', 1)])).toEqual({ kind: 'misconductTip', asIn: [] });
});
