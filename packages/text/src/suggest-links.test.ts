import { describe, expect, it } from 'vitest';
import { buildMeasureIndex, type MeasureText } from './measure-index.ts';
import { type ConfirmedCase, rankMeasures } from './rank-measures.ts';
import { suggestMeasures } from './suggest-links.ts';

const TEXTS: readonly Omit<MeasureText, 'problem'>[] = [
  {
    id: 'm1',
    title: '增加义务教育学位供给',
    text: '新建小学2所、扩建初中1所，新增学位3200个，公开招生范围和办法。',
  },
  {
    id: 'm2',
    title: '改善乡镇卫生院条件',
    text: '为6家乡镇卫生院配备设备，专家每周下乡坐诊，推进分级诊疗。',
  },
  { id: 'm3', title: '整治农村生活污水', text: '完成42个村的污水管网改造，每月公布河道水质监测结果。' },
  {
    id: 'm4',
    title: '规范工程项目招标投标',
    text: '开展招标投标专项治理，查处围标串标案件4件，完善评标专家管理。',
  },
  { id: 'm5', title: '推进农村公路和桥梁养护', text: '修复破损路面58公里，加固危桥7座，更换路灯900盏。' },
  {
    id: 'm6',
    title: '提高村级财务公开质量',
    text: '村级财务按季度公开，审计村集体资金，清退违规报销12万元。',
  },
];
const index = buildMeasureIndex(TEXTS.map((text) => ({ ...text, problem: '' })));
const best = (text: string): string | undefined => suggestMeasures(text, index)[0]?.id;

describe('suggestMeasures', () => {
  it.each([
    ['孩子九月要读小学，镇上说学位不够，要排到隔壁镇去', 'm1'],
    ['我们村到镇上的路面全是坑，桥栏杆也断了', 'm5'],
    ['河水发黑，村里污水直接排进河道', 'm3'],
    ['村级财务好几个季度没有公开了', 'm6'],
    ['学位', 'm1'],
  ])('finds for %s the measure %s', (text, id) => {
    expect(best(text)).toBe(id);
  });

  it('knows the official word for an everyday one, and says so', () => {
    const [first] = suggestMeasures('看病要跑到县城，镇上的卫生院没有医生，设备也旧，挂号挂不上', index);
    expect(first?.id).toBe('m2');
    expect(first?.words.some(({ said, found }) => said !== found)).toBe(true);
  });

  it('shows words as the reason, never character pairs', () => {
    const [first] = suggestMeasures('路灯坏了，路面也破损', index);
    expect(first?.words.map(({ found }) => found)).toEqual(expect.arrayContaining(['路灯', '路面', '破损']));
  });

  it.each(['', '。', '你好', '祝大家节日快乐', '我的猫走丢了，看到的请联系我'])('abstains for %j', (text) => {
    expect(suggestMeasures(text, index)).toEqual([]);
  });

  it('gives at most the number asked for, best first', () => {
    const text = '污水、路面、学位都要管一管';
    const sure = suggestMeasures(text, index, { limit: 2 }).map(({ probability }) => probability);
    expect(sure).toHaveLength(2);
    expect(sure).toEqual([...sure].sort((a, b) => b - a));
  });

  it('learns from cases that officers confirmed, and names them with the words both use', () => {
    const text = '放学时段校门口没有护学岗，家长的车乱停';
    const confirmed: ConfirmedCase[] = [
      { id: 'c1', text: '放学的时候校门口家长的车乱停，希望有护学岗', measureIds: ['m5'] },
      { id: 'c2', text: '河里漂着垃圾', measureIds: ['m3'] },
    ];
    expect(suggestMeasures(text, index)[0]?.id).not.toBe('m5');
    const [first] = suggestMeasures(text, index, { confirmed });
    expect(first).toMatchObject({ id: 'm5', precedents: [{ id: 'c1' }] });
    expect(first?.precedents[0]?.words).toContain('护学岗');
  });

  it('is less sure that a measure fits where officers said of a like case that none does', () => {
    const text = '我的猫在卫生院旁边走丢了，橘色短毛，看到请联系';
    const confirmed = [{ id: 'c1', text: '橘色短毛的猫走丢了，看到的请联系我', measureIds: [] }];
    expect(rankMeasures(text, index, confirmed).none).toBeGreaterThan(rankMeasures(text, index).none);
  });

  it('suggests nothing from a report without measures', () => {
    expect(suggestMeasures('学位不够', buildMeasureIndex([]))).toEqual([]);
  });
});
