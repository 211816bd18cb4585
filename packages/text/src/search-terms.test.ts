import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryTerms, searchTerms, tsqueryOf, widenedQuery } from './search-terms.ts';

const tsquery = (query: string): string | null => tsqueryOf(queryTerms(query));

/** What PostgreSQL does with `array_to_tsvector(stored) @@ query::tsquery`. */
function fits(text: string, query: string): boolean {
  const stored = searchTerms(text);
  return queryTerms(query).every(({ term, prefix }) =>
    stored.some((candidate) => (prefix ? candidate.startsWith(term) : candidate === term)),
  );
}

describe('searchTerms', () => {
  it('stores character pairs, the last character of a run, and other words', () => {
    expect(searchTerms('小区用水，WiFi 5G')).toEqual(['小区', '区用', '用水', '水', 'wifi', '5g']);
  });

  it('stores each term once and folds width and case', () => {
    expect(searchTerms('ＡＢＣ abc １２３')).toEqual(['abc', '123']);
  });

  it('keeps every term short enough for PostgreSQL, and free of its syntax', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 120 }), (text) => {
        const terms = [...searchTerms(text), ...queryTerms(text).map((asked) => asked.term)];
        return terms.every((term) => /^[\p{L}\p{N}\p{Script=Han}]+$/u.test(term));
      }),
    );
    expect(
      Buffer.byteLength(searchTerms('长a'.repeat(1)).join('') + searchTerms('x'.repeat(9_000)).join('')),
    ).toBeLessThan(2_048);
    // The dictionary is loaded here for the first time, which takes its time on a busy machine.
  }, 60_000);
});

describe('queryTerms', () => {
  it.each([
    ['学位', "'学位'"],
    ['农村建房', "'农村' & '建房'"],
    ['学校 食堂', "'学校' & '食堂'"],
    ['想问学校什么时候开学', "'学校' & '开学'"],
    ['自来水', "'自来' & '来水'"],
    ['修路', "'修路'"],
    ['水', "'水':*"],
    ['水费贵', "'水费' & '贵':*"],
    ['怎么办', "'怎么' & '么办'"],
    ['ＷｉＦｉ', "'wifi'"],
    [`a' | !b:* <-> (c)`, "'a' & 'b' & 'c'"],
  ])('asks for %s as %s', (query, expected) => {
    expect(tsquery(query)).toBe(expected);
  });

  it.each(['', '  ', '，。！', '😀'])('finds nothing to search for in %j', (query) => {
    expect(tsquery(query)).toBeNull();
  });

  it('reads only the beginning of an overlong query', () => {
    expect(queryTerms('甲乙'.repeat(5_000)).length).toBeLessThan(300);
  });
});

describe('a stored text and a query', () => {
  const text = '镇上的小学今年学位够不够？我家门口那段路晚上没有路灯，自来水也发黄。';

  it.each(['学位', '路灯', '门口', '自来水', '水', '路', '黄', '小学学位', '自来水发黄', '路灯 学位'])(
    'fit for %s',
    (query) => {
      expect(fits(text, query)).toBe(true);
    },
  );

  it.each(['医院', '学位 医院', '桥'])('do not fit for %s', (query) => {
    expect(fits(text, query)).toBe(false);
  });
});

describe('widenedQuery', () => {
  it('asks for any of the words, and for what official texts call the same', () => {
    expect(widenedQuery('看病')).toMatchObject({ words: expect.arrayContaining(['看病', '医疗', '医院']) });
    expect(widenedQuery('看病')?.tsquery).toContain("('看病') | ('医疗')");
    expect(widenedQuery('灯笼 巡查')?.tsquery).toBe("('灯笼') | ('巡查')");
  });

  it('has nothing to ask for without a word of two characters', () => {
    expect(widenedQuery('的')).toBeNull();
    expect(widenedQuery('')).toBeNull();
  });
});
