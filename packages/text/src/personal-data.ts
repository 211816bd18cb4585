import { DOORS, startOfAddress } from './personal-addresses.ts';
import { findNames } from './personal-names.ts';
import { addFree, inOriginal, type Place } from './places.ts';
import { foldWithOffsets } from './plain-text.ts';

/** What may identify a person. `other` is for what somebody marks by hand. */
export type PersonalDataKind =
  | 'email'
  | 'idNumber'
  | 'bankAccount'
  | 'phone'
  | 'chatAccount'
  | 'plate'
  | 'address'
  | 'name'
  | 'other';

/** A place in a text that may identify a person. */
export type PersonalDataMark = Place & { readonly kind: PersonalDataKind };

const LABELS: Readonly<Record<PersonalDataKind, string>> = {
  email: '〔邮箱〕',
  idNumber: '〔证件号〕',
  bankAccount: '〔账号〕',
  phone: '〔电话〕',
  chatAccount: '〔网络账号〕',
  plate: '〔车牌〕',
  address: '〔住址〕',
  name: '〔姓名〕',
  other: '〔已隐去〕',
};

/** In order of trust: where two overlap, the earlier one holds. All read the folded text; a group `id`, if there is one, is the mark. */
const PATTERNS: readonly (readonly [PersonalDataKind, RegExp])[] = [
  ['email', /[a-z0-9][a-z0-9._%+-]*(?: ?@ ?| at |[([]at[)\]]|艾特)[a-z0-9-]+(?:(?:\.| dot |点)[a-z0-9-]+)+/g],
  [
    'idNumber',
    /(?<![0-9gl])[1-9][0-9]{5} ?(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]) ?[0-9]{3}[0-9x](?![0-9a-z])/g,
  ],
  ['idNumber', /(?<![0-9])[1-9][0-9]{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}(?![0-9])/g],
  [
    'idNumber',
    /(?:护照|签证|执照|注册号|许可证|通行证|台胞证|居留证|居住证|军官证|社保卡|医保卡|残疾证|驾驶证|证件|证号|车架号|车架)[^a-z0-9\n]{0,4}(?<id>[a-z]{0,2}[0-9]{6,18}[0-9x]{0,4}|[a-hj-npr-z0-9]{15,17})(?![0-9a-z])/g,
  ],
  [
    'idNumber',
    /(?:学号|学籍号?|工号|工牌|胸牌|警号|员工号|会员号|就诊卡|医保号|社保号|保单号|房产证|不动产证|(?:社保|医保|参保|公积金|养老|个人|会员|保险)(?:编号|账号|代码)|出生证|结婚证|毕业证|学生证|退伍证|工作证|准考证号?|档案编?号|病历号|住院号|优待证|低保证|产权(?:证|第))[^a-z0-9\n]{0,4}(?<id>[a-z]{0,2}[0-9]{3,18})(?![0-9a-z])/g,
  ],
  // A passport or a permit for travel, by its form alone.
  ['idNumber', /(?<![a-z0-9])(?:[eg][0-9]{8}|e[a-hj-np-z][0-9]{7}|[hm][0-9]{8,10})(?![0-9a-z])/g],
  ['idNumber', /发动机(?:号码?|编号)?[^a-z0-9\n]{0,3}(?<id>[a-z0-9]{6,17})(?![0-9a-z])/g],
  [
    'bankAccount',
    /(?:卡号|账号|帐号|账户|帐户|[农工建中]行卡?|银行卡?|信用社)[^0-9\n]{0,4}(?<id>[0-9][0-9 -]{8,28}[0-9])(?![0-9])/g,
  ],
  ['bankAccount', /(?<![0-9])[1-9][0-9]{3}(?:[ -]?[0-9]{4}){3}(?:[ -]?[0-9]{1,3})?(?![0-9])/g],
  ['phone', /(?<![0-9])(?:\+?86[- ]?)?1[-—–_. ]?[3-9](?:[-—–_. ]?[0-9]){9}(?![0-9]|[ ]?(?:元|块|万|亿|股))/g],
  // 一三九 一二三四 五六七八, digits and characters mixed as one likes.
  [
    'phone',
    /(?<![0-9])[一幺1][三四五六七八九3-9](?:[-—、, ]?[零〇○一幺二两三四五六七八九0-9]){9}(?![0-9零〇一二三四五六七八九十百千万]|[ ]?(?:元|块|亿|股))/g,
  ],
  // Eight digits and more in characters: nobody counts like that.
  ['phone', /[零〇一幺二三四五六七八九](?:[-— ]?[零〇○一幺二三四五六七八九]){7,17}/g],
  [
    'phone',
    /[零〇][一二三四五六七八九][零〇一幺二三四五六七八九]{1,2}[- ]?(?:[零〇一幺二三四五六七八九][- ]?){7,8}/g,
  ],
  [
    'phone',
    /(?<![0-9])\(?0[1-9][0-9]{1,2}\)?(?: ?[-—–/] ?| )?[0-9]{3,4}[-— ]?[0-9]{4}(?: ?[-转] ?[0-9]{1,5})?(?![0-9])/g,
  ],
  [
    'phone',
    /(?:电话|座机|固话|打我?|回电|致电|拨)[^0-9\n]{0,4}(?<id>[2-9][0-9]{2,3}[- ]?[0-9]{4})(?![0-9])/g,
  ],
  [
    'chatAccount',
    /(?:微信|薇信|威信|v信|weixin|wechat|vx|wx|qq|扣扣|企鹅号?|q号|抖音|快手|小红书|微博|闲鱼|淘宝|支付宝|\+v|加我?v)(?:号码?|群|id)?[^a-z0-9\n]{0,4}(?<id>[a-z0-9][a-z0-9_-]{4,29})/g,
  ],
  // mumu_2019, and an account said to be one: letters with a figure or a stroke.
  ['chatAccount', /(?<![a-z0-9_@.-])(?=[a-z0-9_-]{6,30}(?![a-z0-9_.@-]))[a-z][a-z0-9-]*_[a-z0-9_-]+/g],
  [
    'chatAccount',
    /(?:昵称|网名|用户名|登录名|账号|主播)[^a-z0-9\n]{0,10}(?<id>(?=[a-z0-9_-]*[0-9_])[a-z][a-z0-9_-]{5,29})(?![a-z0-9])/g,
  ],
  [
    'plate',
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][·•・. -]?(?=[a-z]{0,5}[0-9])[a-z0-9]{4,6}(?:[挂学警港澳]|(?<=[a-z0-9]{5}))(?![a-z0-9])/g,
  ],
  // 苏E 12·A34: set apart anywhere; two digits at least.
  [
    'plate',
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[a-z](?=(?:[^0-9]{0,4}[0-9]){2})(?:[·•・.* -]{0,2}[a-z0-9]){5,6}(?![a-z0-9])/g,
  ],
  [
    'plate',
    /(?:车牌|车号|牌号|牌照|号牌)[^a-z0-9\n]{0,4}?(?<id>(?:\p{Script=Han}{2})?[a-z]{1,2}[0-9]{4,6})(?![a-z0-9])/gu,
  ],
  // Born on a day: 1956年3月12日出生, 出生日期:1956-03-12.
  [
    'other',
    /(?:19|20)[0-9]{2}[年./-] ?[0-9]{1,2}(?:[月./-] ?[0-9]{1,2}[日号]?|月份?)(?=[^。!?,;]{0,2}(?:出生|生人|生的|生(?![\u4e00-\u9fff])))/g,
  ],
  [
    'other',
    /(?:出生(?:日期|年月日?|时间|于)?|生日|生于)[^0-9。,;\n]{0,3}(?<id>(?:19|20)[0-9]{2}[年./-] ?[0-9]{1,2}(?:[月./-] ?[0-9]{1,2}[日号]?|月))(?![0-9])/g,
  ],
  ...DOORS.map((door) => ['address', door] as const),
];

/**
 * Finds what may identify a person: telephone, identity card and bank numbers, e-mail, chat accounts, number plates, doors
 * with the whole address told right before them, and names where the words around make them sure. Marks in order, none overlapping. A proposal for the
 * person who redacts: it finds too much rather than too little, and cannot know every name.
 */
export function findPersonalData(text: string): PersonalDataMark[] {
  const folded = foldWithOffsets(text);
  const marks: PersonalDataMark[] = [];
  for (const [kind, pattern] of PATTERNS) addFree(marks, matchesOf(folded.text, kind, pattern));
  const names = findNames(folded.text, marks);
  addFree(
    marks,
    names.map((place) => ({ ...place, kind: 'name' as const })),
  );
  return marks
    .sort((a, b) => a.start - b.start)
    .map((mark, at, all) => {
      if (mark.kind !== 'address') return mark;
      return { ...mark, start: Math.max(all[at - 1]?.end ?? 0, startOfAddress(folded.text, mark)) };
    })
    .map((mark) => inOriginal(mark, folded));
}

/** Replaces each marked stretch by a label such as 〔电话〕. Marks may come in any order; where they overlap, the first label stands for both. */
export function redact(text: string, marks: readonly PersonalDataMark[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, kind } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start >= at && end > start) result += text.slice(at, start) + LABELS[kind];
    at = Math.max(at, end);
  }
  return result + text.slice(at);
}

function matchesOf(folded: string, kind: PersonalDataKind, pattern: RegExp): PersonalDataMark[] {
  return [...folded.matchAll(pattern)].map((match) => {
    const id = match.groups?.id ?? match[0];
    const start = match.index + match[0].length - id.length;
    return { start, end: start + id.length, kind };
  });
}
