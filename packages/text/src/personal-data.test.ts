import { existsSync, readFileSync } from 'node:fs';
import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData, redact } from './personal-data.ts';

const redacted = (text: string): string => redact(text, findPersonalData(text));

describe('findPersonalData and redact', () => {
  it.each([
    ['请打13912345678', '请打〔电话〕'],
    ['手机139 1234 5678或139-1234-5678', '手机〔电话〕或〔电话〕'],
    ['电话１３９１２３４５６７８', '电话〔电话〕'],
    ['+86 13912345678', '〔电话〕'],
    ['号码一三九一二三四五六七八', '号码〔电话〕'],
    ['0512 - 5730 1234', '〔电话〕'],
    ['请回电：5730-1234', '请回电：〔电话〕'],
    ['台胞证号码 01234567', '台胞证号码 〔证件号〕'],
    ['座机0512-57301234转801', '座机〔电话〕'],
    ['家里电话57301234', '家里电话〔电话〕'],
    ['身份证11010519491231002X', '身份证〔证件号〕'],
    ['老证110105491231002', '老证〔证件号〕'],
    ['身份证号110105 19491231 0021', '身份证号〔证件号〕'],
    ['护照号：E12345678', '护照号：〔证件号〕'],
    ['铭牌上写着B0412345', '铭牌上写着〔证件号〕'],
    ['卡号6222 0212 3456 7890 123', '卡号〔账号〕'],
    ['账号：1107 0221 0920', '账号：〔账号〕'],
    ['发到Li.Ming+1@mail.example.cn。', '发到〔邮箱〕。'],
    ['微信号：abc_12345，QQ 1234567', '微信号：〔网络账号〕，QQ 〔网络账号〕'],
    ['苏E·12A34占道，还有苏ED12345', '〔车牌〕占道，还有〔车牌〕'],
    ['住8号楼2单元601', '住〔住址〕'],
    ['三号楼一单元502室', '〔住址〕'],
    ['5组18号', '〔住址〕'],
    ['8-2-601漏水', '〔住址〕漏水'],
    ['住在城关镇柳溪社区振东路128弄6号502室', '住在城关镇柳溪社区〔住址〕'],
    ['寄到江南省柳溪市城关镇梧桐大道31弄15号1203室', '寄到江南省柳溪市城关镇〔住址〕'],
    ['我是柳溪南路999号4号楼1单元2101的业主', '我是〔住址〕的业主'],
    ['我租的香榭花园8-1905', '我租的香榭花园〔住址〕'],
    ['户口在城关镇永新村3组15号', '户口在城关镇永新村〔住址〕'],
    ['我家在新镇路56号', '我家在〔住址〕'],
    ['他住201，我住301', '他住〔住址〕，我住〔住址〕'],
    ['摊位号B区217', '摊位号〔住址〕'],
    ['学号20210347', '学号〔证件号〕'],
    ['账号：3052 2301 2010 0000 12345', '账号：〔账号〕'],
    ['电动车牌号柳溪B12345', '电动车牌号〔车牌〕'],
    ['请打一三八 六二七〇 四四一九', '请打〔电话〕'],
    ['电话壹叁柒 零零零零 贰贰陆捌', '电话〔电话〕'],
    ['四号楼四门四零三', '〔住址〕'],
    ['12座8楼C', '〔住址〕'],
    ['育才路甲12号3门401', '〔住址〕'],
    ['外教Jane Doe的课', '外教〔姓名〕的课'],
    ['合同是Kevin Huang签的，Li Na在场', '合同是〔姓名〕签的，〔姓名〕在场'],
    ['门口的Tesla Model 3和Coffee Bar', '门口的Tesla Model 3和Coffee Bar'],
    ['我家7-1203室漏水', '我家〔住址〕漏水'],
    ['身份证32058319880012003X', '身份证〔证件号〕'],
    ['汪大洋,男,四十四', '〔姓名〕,男,四十四'],
    ['周庄和张浦,那棵树', '周庄和张浦,那棵树'],
    ['苏EF20·6B和皖S·3N826', '〔车牌〕和〔车牌〕'],
    ['护照EJ3920174', '护照〔证件号〕'],
    ['1949年11月3日出生，2021年6月19日签的合同', '〔已隐去〕出生，2021年6月19日签的合同'],
    ['我1703的，楼上1803天天吵', '我〔住址〕的，楼上〔住址〕天天吵'],
    ['住9号楼丁单元301', '住〔住址〕'],
    ['我住3幢2单元，楼道堵了', '我住〔住址〕，楼道堵了'],
    ['漏到2103', '漏到〔住址〕'],
    ['搬到柳溪苑二区6幢2104', '搬到柳溪苑二区〔住址〕'],
    ['请打1 3 9 1 2 3 4 5 6 7 8', '请打〔电话〕'],
    ['发到li.ming at mail.example.cn吧', '发到〔邮箱〕吧'],
    ['1956年3月出生', '〔已隐去〕出生'],
    ['昵称“好运来”，号haoyun_5566', '昵称“好运来”，号〔网络账号〕'],
    ['社保编号3205830019284', '社保编号〔证件号〕'],
    ['东街15号开过店', '〔住址〕开过店'],
    ['十二幢二零三', '〔住址〕'],
    ['住在北大街十九号', '住在〔住址〕'],
    ['我家12#302', '我家〔住址〕'],
    ['我家401漏水，一个月600块', '我家〔住址〕漏水，一个月600块'],
    ['七队12号', '〔住址〕'],
    ['老街76-2号开的店', '〔住址〕开的店'],
    ['号码11 0105 19491231 0021', '号码〔证件号〕'],
    ['证件110105********0021', '证件〔证件号〕'],
    ['户号3201045567，表号2019034412', '户号〔账号〕，表号〔账号〕'],
    ['低保证D20190077，门诊号00123456', '低保证〔证件号〕，门诊号〔证件号〕'],
    ['发到ning0512#qq点com', '发到〔邮箱〕'],
    ['合同编号2019-0456', '合同编号2019-0456'],
  ])('%s → %s', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it.each([
    ['我叫李家辉，住在城北', '我叫〔姓名〕，住在城北'],
    ['我叫李强家里漏水', '我叫〔姓名〕家里漏水'],
    ['联系人：欧阳明月', '联系人：〔姓名〕'],
    ['姓名：高大山，本人：向前', '姓名：〔姓名〕，本人：〔姓名〕'],
    ['王丽华（女，43岁）反映', '〔姓名〕（女，43岁）反映'],
    ['王建国书记不管，张先生说找王建国', '〔姓名〕书记不管，张先生说找〔姓名〕'],
    ['陈桂兰 13912345678', '〔姓名〕 〔电话〕'],
    ['陈桂兰，手机：13912345678', '〔姓名〕，手机：〔电话〕'],
    ['请尽快处理。陈桂兰', '请尽快处理。〔姓名〕'],
    ['我妈叫周桂芳，74岁', '我妈叫〔姓名〕，74岁'],
    ['敬礼！\n陈桂兰 2024年3月1日', '敬礼！\n〔姓名〕 2024年3月1日'],
    ['村民徐建平，5组18号', '村民〔姓名〕，〔住址〕'],
    ['四组王根荣、陆引弟、徐三毛三户', '四组〔姓名〕、〔姓名〕、〔姓名〕三户'],
    ['工友赵铁柱和韩二宝的工钱', '工友〔姓名〕和〔姓名〕的工钱'],
    ['感谢骨科毛卫东医生', '感谢骨科〔姓名〕医生'],
    ['司法所的毛文娟老师跑了六趟', '司法所的〔姓名〕老师跑了六趟'],
    ['我是城北的皇甫建林，工龄少算了', '我是城北的〔姓名〕，工龄少算了'],
    ['请寄给我，姬小军收', '请寄给我，〔姓名〕收'],
    ['我外公干根发今年九十一', '我外公〔姓名〕今年九十一'],
    ['我叫郦建忠', '我叫〔姓名〕'],
    ['我叫车晓燕，家里没通燃气', '我叫〔姓名〕，家里没通燃气'],
    ['翁大勇欠我工钱不给', '〔姓名〕欠我工钱不给'],
    ['林相和林国富父子俩霸占绿地', '〔姓名〕和〔姓名〕父子俩霸占绿地'],
    ['这封信由束建新代写', '这封信由〔姓名〕代写'],
    ['我弟弟康永强在工地受伤', '我弟弟〔姓名〕在工地受伤'],
    ['我们楼下的钮建新把电动车推进电梯', '我们楼下的〔姓名〕把电动车推进电梯'],
    ['老两口杭根宝、屠阿妹住在城北', '老两口〔姓名〕、〔姓名〕住在城北'],
    ['户名写的是濮阳立群', '户名写的是〔姓名〕'],
    ['本人阿依古丽·买买提', '本人〔姓名〕'],
    ['我妻子阿依古丽怀孕八个月', '我妻子〔姓名〕怀孕八个月'],
    ['格桑旺姆是我们宿舍的', '〔姓名〕是我们宿舍的'],
    ['本人达瓦，想办居住证', '本人〔姓名〕，想办居住证'],
    ['我嫂子乌云其其格带孩子', '我嫂子〔姓名〕带孩子'],
    ['来信人 华 建 平 反映', '来信人 〔姓名〕 反映'],
    ['一个坐轮椅的读者 明月', '一个坐轮椅的读者 〔姓名〕'],
    ['前夫鞠海涛三年没给抚养费', '前夫〔姓名〕三年没给抚养费'],
    ['我跟瞿建民一起去的窗口', '我跟〔姓名〕一起去的窗口'],
    ['听说申屠建国当了村主任', '听说〔姓名〕当了村主任'],
    ['五保户万长根三天没吃饭', '五保户〔姓名〕三天没吃饭'],
    ['陈思彤同学的家长', '〔姓名〕同学的家长'],
    ['村支书华根宝的弟弟', '村支书〔姓名〕的弟弟'],
    ['那个叫陆阿三的木匠', '那个叫〔姓名〕的木匠'],
    ['孙子展鹏程要上学', '孙子〔姓名〕要上学'],
  ])('takes out the name: %s → %s', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it.each([
    '拨打12345、12388或110',
    '2024年3月15日，2024-03-15',
    '投资1234567.89万元，编号20240315001，投资13800000000元',
    '8号楼的电梯坏了，2幢3楼漏水，5组3户断水',
    '在人民路100号对面',
    '小区5幢的墙皮掉了，每平方80-120块，孩子明年幼升小',
    '车位在地下二层B2-117，住在村里，一楼二楼都没电',
    '张先生和李女士都来过，找张主任三次',
    '我是高中生，我是江苏人，我是周庄镇居民',
    '谢谢。周末也行。方便的话回个电话',
    '孩子高烧，老板黄了工资，学生高考',
    '坑太深，晚上看不清，路难走',
    '书记和主任都在，医生和护士很耐心',
    '户名敬亭商贸，讲话的是丛副镇长，谢谢昆山',
    '自来水放出来黄兮兮的，卷帘门上贴了张招聘，去年没抢到马拉松的名额',
  ])('leaves alone: %s', (text) => {
    expect(redacted(text)).toBe(text);
  });

  it('gives marks in order, inside the text, none overlapping', () => {
    const unit = constantFrom(...'张王明住我叫的收号楼幢室路村弄转打a0123456789１２-:，。 😀ﬁ㎡', '\ud800');
    assert(
      property(string({ unit, maxLength: 100 }), (noise) => {
        const text = `${noise}13912345678${noise}`;
        let last = 0;
        for (const { start, end } of findPersonalData(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('redacts what somebody marked by hand, in any order, overlapping or not', () => {
    const marks = [
      { start: 4, end: 6, kind: 'other' },
      { start: 0, end: 3, kind: 'name' },
      { start: 1, end: 4, kind: 'address' },
    ] as const;
    expect(redact('甲乙丙丁戊己庚', marks)).toBe('〔姓名〕〔已隐去〕庚');
  });
});

const FIXTURES = new URL('../fixtures/', import.meta.url);
const MESSAGES = new URL('../../../../shared/data/messages/messages-dev.jsonl', import.meta.url);

type Stretch = { readonly start: number; readonly end: number };
/** What has to be marked, and the way to a door, which may be. */
type Marked = {
  readonly text: string;
  readonly wanted: readonly Stretch[];
  readonly allowed?: readonly Stretch[];
};

describe('findPersonalData on whole messages', () => {
  it.each([
    'personal-data-seen.txt',
    'personal-data-sealed.txt',
    'personal-data-later.txt',
    'personal-data-mixed.txt',
    'personal-data-ordinary.txt',
    'personal-data-wide.txt',
    'personal-data-spoken.txt',
  ])(
    'finds 97 of 100 characters to be redacted in %s, and 95 of 100 that it marks are or lead to a door',
    (file) => {
      const lines = readFileSync(new URL(file, FIXTURES), 'utf8').trim().split('\n').slice(1);
      const { recall, precision } = scoresOf(lines.map(readMarked));
      expect(recall).toBeGreaterThan(0.97);
      expect(precision).toBeGreaterThan(0.95);
    },
  );

  it.skipIf(!existsSync(MESSAGES))(
    'finds 95 of 100 in 260 messages, and 90 of 100 that it marks are (skipped where ../shared/data is absent)',
    () => {
      const messages: { text: string; personal_data: string[] }[] = readFileSync(MESSAGES, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const { recall, precision } = scoresOf(
        messages.map(({ text, personal_data: parts }) => ({
          text,
          wanted: parts.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })),
        })),
      );
      expect(recall).toBeGreaterThan(0.95);
      expect(precision).toBeGreaterThan(0.9);
    },
  );
});

/** Reads ⟦…⟧ of a fixture as wanted, ⟪…⟫ as allowed. */
function readMarked(line: string): Marked {
  const places: { opened: string; start: number; end: number }[] = [];
  let text = '';
  for (const [piece] of line.matchAll(/[⟦⟧⟪⟫]|[^⟦⟧⟪⟫]+/gu)) {
    if (/[⟦⟪]/u.test(piece)) places.push({ opened: piece, start: text.length, end: Number.NaN });
    else if (/[⟧⟫]/u.test(piece)) {
      const open = places.findLast(({ end }) => Number.isNaN(end));
      if (open) open.end = text.length;
    } else text += piece;
  }
  const [wanted, allowed] = ['⟦', '⟪'].map((sign) => places.filter(({ opened }) => opened === sign));
  return { text, wanted: wanted ?? [], allowed: allowed ?? [] };
}

function scoresOf(messages: readonly Marked[]): { recall: number; precision: number } {
  let [found, right, marked, asked] = [0, 0, 0, 0];
  for (const { text, wanted, allowed = [] } of messages) {
    const [expected, fair] = [charactersOf(wanted), charactersOf([...wanted, ...allowed])];
    const all = [...charactersOf(findPersonalData(text))];
    found += all.filter((at) => expected.has(at)).length;
    right += all.filter((at) => fair.has(at)).length;
    marked += all.length;
    asked += expected.size;
  }
  return { recall: found / asked, precision: right / marked };
}

function charactersOf(places: readonly Stretch[]): Set<number> {
  return new Set(
    places.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
}
