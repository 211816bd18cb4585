import { describe, expect, it } from 'vitest';
import { likenessTo, sharedWords } from './same-matter.ts';

const TEXT = '村口的桥栏杆断了，孩子上学要从那里走。';

describe('likenessTo', () => {
  it('puts the same event in other words before another event', () => {
    const [same = 0, other = 0] = likenessTo(TEXT, [
      '学生念书天天过那座桥，护栏缺了一截没人修',
      '食堂的饭菜涨价了，没人通知',
    ]);
    expect(same).toBeGreaterThan(other);
  });

  it('gives 1 for the same text and 0 for nothing in common or nothing at all', () => {
    const [same, none, empty] = likenessTo(TEXT, [TEXT, 'xyz', '']);
    expect(same).toBeCloseTo(1);
    expect([none, empty]).toEqual([0, 0]);
    expect(likenessTo('', [TEXT])).toEqual([0]);
  });
});

describe('sharedWords', () => {
  it('names what both say, the longest first', () => {
    expect(sharedWords(TEXT, '桥的栏杆，上学路上')).toEqual(expect.arrayContaining(['栏杆', '上学']));
  });
});
