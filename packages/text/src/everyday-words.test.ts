import { describe, expect, it } from 'vitest';
import { mattersElsewhere, meantMatters, officialWords } from './everyday-words.ts';

const strongest = (text: string): readonly string[] =>
  meantMatters(text).sort((a, b) => b.strength - a.strength)[0]?.official ?? [];

describe('meantMatters', () => {
  it.each([
    ['墙皮掉，厨房倒坡，交房验收没人管', '安置小区'],
    ['爆管了，又停水，水表也不走', '供水管网'],
    ['验证码我报了，对方说是公安局来电', '电信网络诈骗'],
    ['窗口说少材料，复印件不清楚，白跑', '政务服务'],
  ])('takes %s most plainly for %s', (text, official) => {
    expect(strongest(text)).toContain(official);
  });

  it('takes several words for plainer than one, and never for more than three', () => {
    const strength = (text: string): number =>
      Math.max(0, ...meantMatters(text).map((meant) => meant.strength));
    expect(strength('爆管')).toBeLessThan(strength('爆管，停水，黄水'));
    expect(strength('爆管 冒泡 滋水 水压 停水 断水 黄水 水表 漏点 抢修 水龙头 泵房 加压 水厂')).toBe(3);
    expect(meantMatters('')).toEqual([]);
  });
});

describe('officialWords', () => {
  it('says which everyday word called for an official one', () => {
    expect(officialWords('孩子上学要排队').get('学位')).toBe('上学');
  });
});

describe('mattersElsewhere', () => {
  it('knows what a report seldom speaks of', () => {
    expect(mattersElsewhere('快递丢了，客服不退钱')).toBeGreaterThan(0);
    expect(mattersElsewhere('路修到一半')).toBe(0);
  });
});
