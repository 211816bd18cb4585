import { HAVING } from './name-shape.ts';
import {
  COMPOUND_SURNAMES,
  NO_NAMES,
  SURNAMES,
  SURNAMES_THAT_ARE_WORDS,
  SURNAMES_THAT_CARRY_ON,
  TITLES,
} from './name-words.ts';
import type { Place } from './places.ts';
import { jieba } from './segment.ts';

/** A word of the dictionary where it stands in a text. */
export type Word = Place & { readonly name: boolean; readonly tag: string };
/** A place that may be a name: a surname and one or two characters more. */
export type Stretch = Place & { readonly surname: string; readonly given: string };

const CANDIDATE = new RegExp(
  `^(?:(${COMPOUND_SURNAMES.join('|')})|([${SURNAMES}${SURNAMES_THAT_ARE_WORDS}${SURNAMES_THAT_CARRY_ON}]))(\\p{Script=Han}{1,2})`,
  'u',
);
/** What any surname begins with. */
const FIRST = new Set([
  ...SURNAMES,
  ...SURNAMES_THAT_ARE_WORDS,
  ...SURNAMES_THAT_CARRY_ON,
  ...COMPOUND_SURNAMES.map((surname) => surname.charAt(0)),
]);
/** Never in a given name. */
const NEVER =
  /[的了着是在住有说把被与也都我你他她它这那不没第要就还因给让请打们收签欠骗拿写问找买卖借推撞捡赔骂吃喝跑谁啥装坐躺个等跟副]/u;
/** A title after a surname: 张老师. */
const NO_GIVEN = new RegExp(
  `^(?:${TITLES}|公司|司机|护士|师|医|老|院长|工|总|董|监|家|姓|某|女|男|氏|姐|哥|嫂|婶|叔|伯|爷|奶|姨|妈|爸|阿婆|阿公|阿爹|阿婶|婆婆|奶奶|爷爷|大娘|老太|老伯|老汉|院长|厂长|站长|教练|法官|副.)$|^(?:某|家[里的人])`,
  'u',
);
/** 周庄三家, 张浦办的: what goes on so after a surname is as good as always a village or a town. */
const HAMLET = /^[庄浦泾埠屯寨堰坝墩渡集堡铺窑]$/u;
/** What is called like this at its end is a place or a thing. */
const NO_NAME = /[村镇乡县市区路街巷弄苑邸墅寓桥浜潭馆站厂店校院局所楼猫狗车船饭菜票卡费款钱]$/u;
const PLACE_NEXT =
  /^(?:[村镇乡县市区路街巷弄苑邸墅寓桥]|[那这][边里]|十字|交叉|公司|小[区学]|中学|新村|花园|社区|商[贸店行场]|家政|超市|[贸餐饭酒]|集团|物业)/u;
/** 查一查. */
const TWICE = /^(.)(?:一?\1)/u;
/** 那棵树, 那栋楼. */
const THAT_ONE = /^那[棵栋块条片辆只间场座株排层盏扇张件双]/;
/** 黄兮兮, 白花花. */
const COLOUR_TWICE = /^[黄白红乌蓝](.)\1/u;
/** 贴了张告示, 一张卡: counted by the sheet. */
const SHEET = /[了一二两三几这那每0-9]张$/u;

/** Every stretch of a folded text that begins with a surname and may go on as a given name of one or two characters. */
export function nameStretches(folded: string, words: readonly Word[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let start = 0; start < folded.length; start++) {
    const word = words[start];
    if (!FIRST.has(folded.charAt(start)) || SHEET.test(folded.slice(Math.max(0, start - 1), start + 1)))
      continue;
    if (
      word?.start === start &&
      word.tag === 'ns' &&
      word.end === start + 2 &&
      !startsCompound(folded, start)
    )
      continue;
    stretches.push(...stretchesAt(folded, start).filter(({ end }) => !insideOneWord(words, { start, end })));
  }
  return stretches;
}

/** 支付宝: begun within a word that goes on beyond it. */
function insideOneWord(words: readonly Word[], { start, end }: Place): boolean {
  const first = words[start];
  return first !== undefined && !first.name && first.start !== start && first.end >= end;
}

function startsCompound(folded: string, start: number): boolean {
  return COMPOUND_SURNAMES.includes(folded.slice(start, start + 2));
}

function stretchesAt(folded: string, start: number): Stretch[] {
  const found = CANDIDATE.exec(folded.slice(start, start + 4));
  if (!found) return [];
  const surname = found[1] ?? found[2] ?? '';
  return [1, 2]
    .map((length) => (found[3] ?? '').slice(0, length))
    .filter((given, at) => given.length === at + 1)
    .map((given) => ({ start, end: start + surname.length + given.length, surname, given }))
    .filter(
      ({ end, surname, given }) =>
        !NEVER.test(given.replace(HAVING, '')) &&
        !NO_GIVEN.test(given) &&
        !TWICE.test(surname + given) &&
        !THAT_ONE.test(surname + given) &&
        !(given.length === 2 && /[小老]/.test(folded.charAt(start - 1))) &&
        !NO_NAME.test(given) &&
        !HAMLET.test(given.charAt(0)) &&
        !NO_NAMES.has(surname + given) &&
        !COLOUR_TWICE.test(surname + given) &&
        !PLACE_NEXT.test(folded.slice(end, end + 2)),
    );
}

/** For every unit of the text the word of the dictionary that covers it. */
export function wordsOver(folded: string): Word[] {
  const at: Word[] = [];
  let start = 0;
  for (const { word, tag } of jieba().tag(folded, false)) {
    const end = start + word.length;
    const covering = { start, end, name: tag.startsWith('nr') && !NO_NAMES.has(word), tag };
    for (let unit = start; unit < end; unit++) at[unit] = covering;
    start = end;
  }
  return at;
}

/** The same as the segmenter guesses words that it does not know: for every unit of the text where its word stands. */
export function guessedWordsOver(folded: string): Place[] {
  const at: Place[] = [];
  let start = 0;
  for (const word of jieba().cut(folded, true)) {
    const place = { start, end: start + word.length };
    for (let unit = start; unit < place.end; unit++) at[unit] = place;
    start = place.end;
  }
  return at;
}
