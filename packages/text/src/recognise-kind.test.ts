import { describe, expect, it } from 'vitest';
import { learnKinds, readsLikeTip, recogniseKind } from './recognise-kind.ts';

describe('recogniseKind', () => {
  it.each([
    ['请问办理居住证需要什么材料？', 'question'],
    ['建议在公园里多装几盏路灯', 'suggestion'],
    ['垃圾堆了三天没人管，臭得受不了', 'complaint'],
    ['感谢社区医生，态度真好，给他们点赞', 'praise'],
    ['举报某村会计收了好处，低价出租集体厂房，请纪委核查', 'misconductTip'],
  ])('takes %s for a %s', (text, kind) => {
    expect(recogniseKind(text)).toBe(kind);
  });

  it('learns what a word means from how officers sorted messages', () => {
    const text = '关于班车的来信';
    const kind = recogniseKind(text) === 'praise' ? 'question' : 'praise';
    const lessons = learnKinds([1, 2, 3, 4, 5, 6, 7, 8].map((at) => ({ text: `关于班车的来信${at}`, kind })));
    expect(recogniseKind(text, lessons)).toBe(kind);
  });
});

describe('readsLikeTip', () => {
  it.each([
    ['money taken', '拆迁办的人收了两条烟，把隔壁的棚子算成了住房'],
    ['public money gone', '救济款的名单上签的不是我的字，钱被谁领走了，问村会计说不清楚'],
    ['a favour to a relative', '村里的池塘没开会就包给了书记的外甥'],
    ['absence', '某科长上班时间在棋牌室，打卡是叫别人代打的'],
    ['public things in private use', '队长用公家的车送孩子上补习班，油卡刷单位的'],
    ['a leak', '我送到纪检的举报信，复印件到了被举报的人手里'],
    ['a demand', '来查安全的辅助人员让我们找他介绍的公司做评估，不找就不给过'],
    ['belief', '有个党员长期带头去庙里烧香，支部从不提醒'],
  ])('takes %s for one: %s', (_, text) => {
    expect(readsLikeTip(text)).toBe(true);
  });

  it.each([
    ['poor service', '窗口的人态度差，问三句答一句，材料扔出来让我自己看'],
    ['private business', '物业经理的亲戚开的停车场乱收费，一小时十块'],
    ['a private debt', '包工头卷款跑了，小舅子接了工地不认账'],
    ['what was refused', '那个所长为我们跑了三天，一口饭没吃，一分钱没收'],
    ['a question', '请问村干部的工资是谁发的，有没有标准？'],
    ['a wish', '建议村里的开支每个季度贴出来，大家看得清楚'],
    ['an earlier report', '举报信写了三封，第一封说收到，第三封说再等等'],
    ['smoke', '小餐馆的油烟直接冲我家阳台'],
    ['nothing', ''],
  ])('does not take %s for one: %s', (_, text) => {
    expect(readsLikeTip(text)).toBe(false);
  });
});
