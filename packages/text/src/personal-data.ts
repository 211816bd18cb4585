import { placesOfCapitals } from './names-spelt-by-sound.ts';
import { DOORS, startOfAddress } from './personal-addresses.ts';
import { findNames } from './personal-names.ts';
import { NUMBERS, type NumberKind } from './personal-numbers.ts';
import { addFree, inOriginal, type Place } from './places.ts';
import { foldWithOffsets } from './plain-text.ts';

/** What may identify a person. `other` is for what somebody marks by hand. */
export type PersonalDataKind = NumberKind | 'address' | 'name';

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

const PATTERNS: readonly (readonly [PersonalDataKind, RegExp])[] = [
  ...NUMBERS,
  ...DOORS.map((door) => ['address', door] as const),
];

/** 壹叁玖: numerals that cannot be changed, written here and there for plain ones, character for character. */
const CHEQUES = '壹贰叁肆伍陆柒捌玖';
const NUMERALS = '一二三四五六七八九';
const AS_ON_CHEQUES = new RegExp(`[${CHEQUES}]`, 'g');

/**
 * Finds what may identify a person: telephone, identity card and bank numbers, e-mail, chat accounts, number plates, doors
 * with the road told right before them, and names where the words around make them sure. Marks in order, none overlapping. A proposal for the
 * person who redacts: it finds too much rather than too little, and cannot know every name.
 */
export function findPersonalData(text: string): PersonalDataMark[] {
  const folded = foldWithOffsets(text);
  const marks: PersonalDataMark[] = [];
  const plain = folded.text.replace(AS_ON_CHEQUES, (numeral) => NUMERALS.charAt(CHEQUES.indexOf(numeral)));
  for (const [kind, pattern] of PATTERNS) addFree(marks, matchesOf(plain, kind, pattern));
  const withWays = marks
    .sort((a, b) => a.start - b.start)
    .map((mark, at, all) => {
      if (mark.kind !== 'address') return mark;
      return { ...mark, start: Math.max(all[at - 1]?.end ?? 0, startOfAddress(folded.text, mark)) };
    });
  const names = findNames(folded.text, withWays);
  addFree(
    withWays,
    names.map((place) => ({ ...place, kind: 'name' as const })),
  );
  const found = withWays.map((mark) => inOriginal(mark, folded));
  addFree(
    found,
    placesOfCapitals(text).map((place) => ({ ...place, kind: 'name' as const })),
  );
  return found.sort((a, b) => a.start - b.start);
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
