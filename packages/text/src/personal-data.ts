import { findNames } from './personal-names.ts';
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

/** A stretch of a text, in UTF-16 units, end exclusive, that may identify a person. */
export type PersonalDataMark = {
  readonly start: number;
  readonly end: number;
  readonly kind: PersonalDataKind;
};

const LABELS: Readonly<Record<PersonalDataKind, string>> = {
  email: '〔邮箱〕',
  idNumber: '〔证件号〕',
  bankAccount: '〔账号〕',
  phone: '〔电话〕',
  chatAccount: '〔网络账号〕',
  plate: '〔车牌〕',
  address: '〔门牌〕',
  name: '〔姓名〕',
  other: '〔已隐去〕',
};

const NUMBER = '(?:[0-9]{1,4}|[a-z](?![a-z])|[一二三四五六七八九十百零〇两]{1,4})';
const BUILDING = `${NUMBER}(?:号楼|幢|栋|座|号院|弄|组|单元)[东西南北]?`;
const ROOM = `(?:${NUMBER}(?:号(?!楼|线|院)|室|房)|[0-9]{3,4}(?![0-9]|[个户人家年月日天次台元块米多层楼栋幢号]))`;

/** In order of trust: where two overlap, the earlier one holds. All read the folded text; a group `id`, if there is one, is the mark. */
const PATTERNS: readonly (readonly [PersonalDataKind, RegExp])[] = [
  ['email', /[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+/g],
  [
    'idNumber',
    /(?<![0-9])[1-9][0-9]{5} ?(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]) ?[0-9]{3}[0-9x](?![0-9a-z])/g,
  ],
  ['idNumber', /(?<![0-9])[1-9][0-9]{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}(?![0-9])/g],
  [
    'idNumber',
    /(?:护照|通行证|台胞证|居留证|居住证|军官证|社保卡|医保卡|残疾证|驾驶证|证件|证号|车架号|车架)[^a-z0-9\n]{0,4}(?<id>[a-z]{0,2}[0-9]{6,18}[0-9x]{0,4}|[a-hj-npr-z0-9]{15,17})(?![0-9a-z])/g,
  ],
  ['bankAccount', /(?<![0-9])[1-9][0-9]{3}(?:[ -]?[0-9]{4}){3}(?:[ -]?[0-9]{1,3})?(?![0-9])/g],
  ['bankAccount', /(?:卡号|账号|帐号|账户|帐户)[^0-9\n]{0,4}(?<id>[0-9][0-9 -]{8,28}[0-9])(?![0-9])/g],
  ['phone', /(?<![0-9])(?:\+?86[- ]?)?1[3-9](?:[- ]?[0-9]){9}(?![0-9]|[ ]?(?:元|块|万|亿|股))/g],
  ['phone', /[一幺][三四五六七八九][零〇一幺二三四五六七八九]{9}/g],
  ['phone', /(?<![0-9])\(?0[1-9][0-9]{1,2}\)?(?: ?- ?| )?[0-9]{3,4}[- ]?[0-9]{4}(?:-[0-9]{1,5})?(?![0-9])/g],
  [
    'phone',
    /(?:电话|座机|固话|打我|回电|致电|拨打我)[^0-9\n]{0,4}(?<id>[2-9][0-9]{2,3}[- ]?[0-9]{4})(?![0-9])/g,
  ],
  [
    'chatAccount',
    /(?:微信|薇信|v信|vx|wx|qq|抖音|快手|\+v|加我?v)(?:号码?|群|id)?[^a-z0-9\n]{0,4}(?<id>[a-z0-9][a-z0-9_-]{4,29})/g,
  ],
  [
    'plate',
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][·•・. -]?(?=[a-z]{0,5}[0-9])[a-z0-9]{4,6}(?:[挂学警港澳]|(?<=[a-z0-9]{5}))(?![a-z0-9])/g,
  ],
  ['address', new RegExp(`(?<![0-9a-z])(?:${BUILDING}){1,3}(?:${NUMBER}号)?${ROOM}`, 'g')],
  ['address', new RegExp(`(?<![0-9a-z])(?:${NUMBER}号)?[0-9]{3,4}(?:室(?!内|外)|房间?)`, 'g')],
  ['address', /(?<![0-9-])[0-9]{1,3}-[0-9]{1,2}-[0-9]{3,4}(?![0-9-])/g],
];

/**
 * Finds what may identify a person: telephone, identity card and bank numbers, e-mail, chat accounts, number plates,
 * doors, and names where the words around make them sure. Marks in order, none overlapping. A proposal for the
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
    .map(({ start, end, kind }) => ({
      start: folded.starts[start] ?? 0,
      end: folded.ends[end - 1] ?? 0,
      kind,
    }));
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

function addFree(marks: PersonalDataMark[], candidates: readonly PersonalDataMark[]): void {
  for (const candidate of candidates) {
    const free = marks.every((mark) => candidate.end <= mark.start || candidate.start >= mark.end);
    if (free) marks.push(candidate);
  }
}
