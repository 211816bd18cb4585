import { describe, expect, it } from 'vitest';
import { measuresAbout } from './measures-about.ts';

const measure = (measureId: string, title: string | null, text: string, problemTitle = '') => ({
  ...{ measureId, title, text, problemTitle },
});
const places = measure('places', '增加学位供给', '新建小学两所。');
const canteen = measure('canteen', null, '检查学校食堂，教师陪餐。');
const party = measure('party', '开展警示教育', '组织党员干部学习。');
const aside = measure('aside', '推进反诈宣传', '走进社区、企业和学校。');

describe('the measures that may stand behind a door', () => {
  it('have a word of the topic in their title, or two in their text; titles come first', () => {
    expect(measuresAbout({ slug: 'school', name: '上学' }, [canteen, party, aside, places])).toEqual([
      { measureId: 'places', words: ['学位', '小学'] },
      { measureId: 'canteen', words: ['学校', '教师', '食堂'] },
    ]);
  });

  it('are known by the title of their problem as well', () => {
    const under = measure('under', null, '加快建设进度。', '中小学学位不足');
    expect(measuresAbout({ slug: 'school', name: '上学' }, [under])).toEqual([
      { measureId: 'under', words: ['学位', '中小学'] },
    ]);
  });

  it('are found by the name of a door of the operator’s own', () => {
    const rafting = measure('rafting', '规范漂流经营', '检查漂流点。');
    expect(measuresAbout({ slug: 'rafting', name: '漂流' }, [rafting, places])).toEqual([
      { measureId: 'rafting', words: ['漂流'] },
    ]);
  });
});
