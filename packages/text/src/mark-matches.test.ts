import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markMatches, snippet } from './mark-matches.ts';

const marked = (text: string, query: string): string[] =>
  markMatches(text, query).map(({ start, end }) => text.slice(start, end));

describe('markMatches', () => {
  it('marks every place of every word of the query, in order', () => {
    expect(marked('新学期学位紧张，公办学位怎么申请', '公办 学位')).toEqual(['学位', '公办学位']);
  });

  it('finds words of another width and case, and marks the original characters', () => {
    expect(marked('办事大厅的ＷｉＦｉ连不上', 'wifi')).toEqual(['ＷｉＦｉ']);
    expect(marked('装了㎡表', 'm2')).toEqual(['㎡']);
  });

  it('marks a Latin word only as a whole', () => {
    expect(marked('5g 基站，15g', '5g')).toEqual(['5g']);
  });

  it('marks the character pairs of a word that stands nowhere as a whole', () => {
    expect(marked('自来的水，来水很慢', '自来水')).toEqual(['自来', '来水']);
  });

  it('marks a single character wherever it stands', () => {
    expect(marked('用水、水费', '水')).toEqual(['水', '水']);
  });

  it('marks nothing for an empty query', () => {
    expect(markMatches('用水', ' ')).toEqual([]);
  });

  it('gives marks in order that neither overlap nor touch', () => {
    assert(
      property(string({ unit: 'binary' }), string({ unit: 'binary' }), (text, query) => {
        let last = -1;
        for (const { start, end } of markMatches(text + query, query)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });
});

describe('snippet', () => {
  const text = `${'前面写了许多别的事情。'.repeat(20)}村口的桥栏杆断了一截，孩子上学每天要走这座桥。${'后面又写了许多。'.repeat(20)}`;

  it('shows the sentence with the matches, marked, and says that more stands around it', () => {
    const { text: shown, marks, cutBefore, cutAfter } = snippet(text, '桥 栏杆', 40);
    expect(shown.startsWith('村口的桥栏杆断了一截')).toBe(true);
    expect(marks.map(({ start, end }) => shown.slice(start, end))).toEqual(['桥栏杆', '桥']);
    expect([cutBefore, cutAfter]).toEqual([true, true]);
  });

  it('shows the beginning when nothing matches', () => {
    expect(snippet('路灯坏了', '桥')).toEqual({
      text: '路灯坏了',
      marks: [],
      cutBefore: false,
      cutAfter: false,
    });
  });

  it('never cuts a character in half', () => {
    expect(snippet('𠮷'.repeat(50), '桥', 21).text).toBe('𠮷'.repeat(10));
  });
});
