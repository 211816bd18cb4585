import { describe, expect, it } from 'vitest';
import { dangerWords, findDanger } from './danger.ts';

const told = (text: string): string[] => findDanger(text).map(({ start, end }) => text.slice(start, end));

describe('findDanger', () => {
  it.each([
    ['隔壁饭店的煤气罐一直漏气', '漏'],
    ['老人被困在电梯里半个小时了', '困在电梯里'],
    ['路中间窨井盖被偷，晚上看不见', '井盖被偷'],
    ['活着也没意思，我在楼顶', '活着也没意思'],
    ['楼道里堵满杂物，消防通道被封', '消防通道被封'],
    ['后院的枯井没盖，娃娃天天在边上玩', '井没盖'],
    ['电梯里困了三个人', '电梯里困'],
    ['幼儿园二十几个孩子吃完饭都吐了', '孩子吃完饭都吐'],
    ['厂里漏氨水，眼睛睁不开', '漏氨'],
    ['她前夫说再报警就打死她', '报警就打死'],
    ['奶奶有老年痴呆，走丢两天了', '走丢'],
    ['整层隔成小间，出口就一个', '出口就一个'],
    ['变电箱的门掉了，小朋友在旁边玩，太危险', '太危险'],
    ['阳台外面坐着个姑娘，腿荡在外头，楼下围满人', '腿荡'],
    ['储罐裂了，工人拿桶在接，现在鼻子辣得很', '储罐裂'],
    ['工友卡在机器里，老板不让打120，血流了一地', '血流'],
    ['仓库夜里门从外头锁着，里头住着三个工人', '里头住'],
    ['胰岛素用完三天了，药店都说没货，我妈现在昏昏沉沉', '昏'],
  ])('finds in %s what makes it one', (text, words) => {
    expect(told(text).join()).toContain(words);
  });

  it.each([
    '热水器打不着火，水压太低',
    '感谢消防员教我们老人用灭火器，着火也不怕了',
    '油烟味太大，救命',
    '工厂夜里轰隆轰隆，窗台一层灰',
    '老路拐弯那里有人骑车摔了',
    '什么破网站，都去死吧',
    '店里的尖叫吓死人',
    '学校门口堵车',
    '听说有人跳楼，是谣言吧',
    '催收天天打我单位电话',
    '灭火器过期了，请换一个',
    '如果哪天着火，楼道这么堵怎么跑？',
    '老人摔跤了，所幸没骨折，门口那段砖松了',
    '溺水急救培训班什么时候开课，初中生能报吗？',
    '',
  ])('finds none in: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('dangerWords', () => {
  it('gives them as they were written, each once, and only a few', () => {
    expect(dangerWords('漏电！漏电！')).toEqual(['漏电']);
    const much = '着火，漏电，溺水，昏迷，自杀，被困，爆炸';
    expect(dangerWords(much)).toHaveLength(4);
    expect(dangerWords('长椅坏了')).toEqual([]);
  });
});
