import { describe, expect, it } from 'vitest';
import { nameHeading } from './naming.ts';

const named = (heading: string): string | null => {
  const { strength, from, to } = nameHeading(heading, 0);
  return strength === 'none' ? null : heading.slice(from, to);
};

describe('a heading names a problem', () => {
  it.each([
    ['关于“学位不足”的问题', '学位不足'],
    ['关于基层治理“最后一公里”没有打通的问题。', '基层治理“最后一公里”没有打通'],
    ['关于“两张皮”问题整改情况:已完成。(1)建设基层社8个。', '两张皮'],
    ['人才“引不来、留不住”的整改情况', '人才“引不来、留不住”'],
    ['关于房地产领域风险隐患突出问题的整改情况', '房地产领域风险隐患突出'],
    ['推动绿色发展不够有力', '推动绿色发展不够有力'],
    ['落实中央八项规定精神打折扣', '落实中央八项规定精神打折扣'],
    ['治理能力不强', '治理能力不强'],
    ['药品采购论证不充分(已完成)', '药品采购论证不充分'],
    ['营商环境仍需优化', '营商环境仍需优化'],
    ['门诊预约“一号难求”', '门诊预约“一号难求”'],
  ])('%s', (heading, name) => {
    expect(named(heading)).toBe(name);
  });
});

describe('a heading names no problem', () => {
  it.each([
    '整治“四风”乱象',
    '解决学位不足',
    '治理停车难',
    '加强监督管理不放松',
    '巡视反馈问题整改情况',
    '审计查出问题整改情况',
    '下一步工作打算',
    '强化责任落实',
  ])('%s', (heading) => {
    expect(named(heading)).toBeNull();
  });
});
