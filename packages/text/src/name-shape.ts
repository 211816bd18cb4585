import {
  COMPOUND_SURNAMES,
  NO_NAMES,
  SURNAMES,
  SURNAMES_THAT_ARE_WORDS,
  TITLES,
  WEAK_CUES,
} from './name-words.ts';
import { jieba } from './segment.ts';

/** Never in a given name: what carries the sentence on. */
const NEVER_GIVEN =
  /[的了着是在住有说把被和与也都我你他她它这那不没第要就还因从到向给对让请打们收跟副\P{Script=Han}]/u;
/** 柴有福: given names begin so in villages. */
export const HAVING = /有(?=[福才根德财林生明宝粮良余田成金富道法发志华贵庆娣妹珍祥荣])/u;
/** Seldom the last character of a name that goes on into other words, or the last of the name of a place. */
const SELDOM_LAST = /[家男女今现年岁已来去以于及或等会能电手上下里人村镇乡县市区路街巷组队社厂店院校局]/u;
const PLACE_LAST = /[村镇乡县市区路街巷苑邸墅寓厂号]$/u;
/** 敬亭商贸, 明达公司: a firm, not its owner. */
const FIRM_NEXT = /^(?:[贸业]|.?(?:公司|商行|商店|工作室|经营部|超市|餐厅|饭店|服务部))/u;
const NAME_AT_START = new RegExp(`^(?:(?:${COMPOUND_SURNAMES.join('|')})|[${SURNAMES}])`, 'u');
const WORD_AT_START = new RegExp(`^[${SURNAMES_THAT_ARE_WORDS}]`, 'u');
const TITLE_LAST = new RegExp(`(?:${TITLES}|${WEAK_CUES})$`, 'u');

/** Begins no name: 我叫他来. */
const NEVER_FIRST = /^[的了着是在住说把被与也都我你他她它这那不没第就还因从到向对给让请打收跟副]/u;

/** Says whether a run may be a name at all, by any surname: 和丽军 too, where it is said to be one. */
export function mayBeName(run: string): boolean {
  return (
    !NEVER_FIRST.test(run) && !NEVER_GIVEN.test(givenOf(run)) && !beginsWithWord(run) && !PLACE_LAST.test(run)
  );
}

/** All but the first character; 有 of 有福 and the like is left out too, which never belongs to a name elsewhere. */
function givenOf(run: string): string {
  return run.slice(1).replace(HAVING, '');
}

/** Says whether a run that is filled in where a name is asked for begins with a surname and ends neither as a title nor as a place. */
export function mayBeEntered(run: string): boolean {
  const surname = NAME_AT_START.test(run) || (WORD_AT_START.test(run) && !beginsWithWord(run));
  return surname && !TITLE_LAST.test(run) && !PLACE_LAST.test(run);
}

/** Says whether a run of two to four characters is a name from end to end. */
export function isWholeName(run: string): boolean {
  return run.length >= 2 && run.length <= 4 && nameLength(run) === run.length;
}

/** Says whether a word of the dictionary ends where so many characters of the run end. */
export function wordEndsAt(length: number, run: string): boolean {
  let end = 0;
  for (const word of jieba().cut(run, true)) {
    end += word.length;
    if (end >= length) break;
  }
  return end === length;
}

/** The length of the name that a run of characters begins with, surname and one or two more; 0 when it begins with no name. */
export function nameLength(run: string): number {
  const surname = NAME_AT_START.exec(run)?.[0];
  if (!surname || NO_NAMES.has(run) || beginsWithWord(run)) return 0;
  const given = [...run.slice(surname.length).replace(HAVING, '友')];
  const second = given[1] ?? '';
  if (given[0] === undefined || NEVER_GIVEN.test(given[0])) return 0;
  const endsHere = given.length <= 2;
  const goesOn = second !== '' && !NEVER_GIVEN.test(second) && (endsHere || !SELDOM_LAST.test(second));
  const length = surname.length + (goesOn ? 2 : 1);
  const name = run.slice(0, length);
  const isPlace = PLACE_LAST.test(name) || PLACE_LAST.test(run.charAt(length));
  return isPlace || TITLE_LAST.test(name) || FIRM_NEXT.test(run.slice(length)) ? 0 : length;
}

/** 高中生, 周末, 方便: a word of the dictionary that is no name; 明年 even where the segmenter reads on across its end. */
function beginsWithWord(run: string): boolean {
  const [first] = jieba().tag(run, false);
  if (first !== undefined && [...first.word].length > 1) return !first.tag.startsWith('nr');
  const pair = jieba().tag(run.slice(0, 2), false);
  return pair.length === 1 && /^[tdcr]/.test(pair[0]?.tag ?? '');
}
