import { likelyNames } from './likely-names.ts';
import { isWholeName, mayBeEntered, mayBeName, nameLength, wordEndsAt } from './name-shape.ts';
import { CUES, SURNAMES, TITLES, WEAK_CUES } from './name-words.ts';
import { namesSpeltBySound } from './names-spelt-by-sound.ts';
import { namesPlace } from './personal-addresses.ts';
import type { Place } from './places.ts';
import { jieba } from './segment.ts';

const CUE = new RegExp(`(?:(${CUES})|(?:${WEAK_CUES}))[是叫为]?[:\\s]*`, 'gu');
const BEFORE_TITLE = new RegExp(
  `(?<=^|[^\\p{Script=Han}]|[找叫是和跟向对给问由请让被的])(?!谢谢)([${SURNAMES}]\\p{Script=Han}{1,2}?)(?=${TITLES})`,
  'gu',
);
const NUMBER_WORDS = /(?:(?:联系)?(?:电话|手机|方式)|手机号码?|身份证号?码?|家?住)$/u;
/** A run of characters, then at most three marks, up to the end. */
const RUN_BEFORE = /(\p{Script=Han}+)[^\p{Script=Han}\p{N}]{0,3}$/u;
/** A run of characters set apart by a mark, then perhaps a place, up to the end: 张小明,某镇某村. */
const RUN_BEFORE_PLACE = /(?<!\p{Script=Han})(\p{Script=Han}{2,4})[,\s]{1,2}\p{Script=Han}{0,15}$/u;
const RUN_AFTER = /^[^\p{Script=Han}\p{N}]{0,3}(\p{Script=Han}+)/u;
const RUN_AS_SIGNATURE =
  /[。!?;~\s]\s*(\p{Script=Han}{2,4})(?:\s*[0-9]{4}[年./-][0-9]{1,2}[月./-][0-9]{1,2}日?)?\s*$/u;

/** A name at the very end after a comma, if the segmenter knows it for one word. */
const RUN_AFTER_COMMA = /,(\p{Script=Han}{3})\s*$/u;

/** 张小明(男,43岁…), 张小明,男: whoever is described like this is named before. */
const BEFORE_DESCRIPTION = /(?<!\p{Script=Han})(\p{Script=Han}{2,4})[(,](?=[男女][,)0-9 ])/gu;
/** 我叫车晓燕, set apart by marks: the name is said to be one, whatever the surname. */
const SAID_TO_BE =
  /(?:我叫|我名叫|名字叫|姓名|署名|签名)[是为:\s]*(?![^,。;\s]{0,1}什么)(\p{Script=Han}{2,4})(?!\p{Script=Han})/gu;

/** 姓名:张小明, a form filled in: what stands between the marks is the name, even if it is a word. */
const FILLED_IN = new RegExp(
  `(?:${CUES}|本人|妻子|丈夫|父亲|母亲|儿子|女儿)[:]\\s*(\\p{Script=Han}{2,4})(?!\\p{Script=Han})`,
  'gu',
);
/** 读者 明月, at the very end: who signs says what he is. */
const SIGNED_AS =
  /(?:读者|居民|业主|村民|家长|市民|群众|党员|职工|员工|租客|租户|商户|学生|用户|住户|乘客|志愿者|此致|敬礼)[:,\s]\s*(\p{Script=Han}{2,4})\s*[。!]?\s*$/gu;

/** 老顾, 小杨 as a signature or beside a number: what somebody is called by those who know him. */
const CALLED = new RegExp(
  `(?<!\\p{Script=Han})[老小阿][${SURNAMES}](?=\\s*$|[,:\\s]{0,2}(?:电话|手机)?[:\\s]?1[3-9][0-9]{9})|(?<=1[3-9][0-9]{9}[,\\s(]{0,2})[老小阿][${SURNAMES}](?!\\p{Script=Han})`,
  'gu',
);

/** 华 建 平: a name read off a scan. */
const SPACED = new RegExp(
  `(?<!\\p{Script=Han}|(?:^|\\s)\\p{Script=Han} )[${SURNAMES}](?: \\p{Script=Han}){1,2}(?! ?\\p{Script=Han}(?!\\p{Script=Han}))(?!\\p{Script=Han})`,
  'gu',
);

/** Names told one after another: 王根荣、陆引弟、徐三毛三户, and 和韩二宝 after a name that was found. */
const LISTED = new RegExp(`(?:[${SURNAMES}]\\p{Script=Han}{1,2}、)+[${SURNAMES}]\\p{Script=Han}{2}`, 'gu');
const ALONGSIDE = /^[、和与跟](?<next>\p{Script=Han}{2,10})/u;
/** 我是周市的欧阳建林, and 李小明收 on a letter. */
const SAID_AFTER_PLACE = /(?:我|本人)是[\p{Script=Han}0-9]{1,20}的(\p{Script=Han}{2,4})(?!\p{Script=Han})/gu;
const ADDRESSEE = /(?<!\p{Script=Han})(\p{Script=Han}{2,4})收(?!\p{Script=Han})/gu;
/** 519号,展新收: after a number whoever gets the letter is named, by any surname. */
const ADDRESSEE_AT_DOOR = /(?<=[0-9号室][,:\s]{1,2})(\p{Script=Han}{2,3})收(?=[,。;\s]|电话|$)/gu;
/** 玉罕、岩温、刀美兰: told in a row before a name that was found. */
const ROW_BEFORE =
  /(?:^|[^\p{Script=Han}]|[的是有和与跟叫])(\p{Script=Han}{2,3}(?:、\p{Script=Han}{2,3})*)、$/u;
/** 李大勇欠我工钱, 李相和李国富父子: who did it, at the start of a clause. */
const DOER =
  /(?<!\p{Script=Han})(\p{Script=Han}{2,3}?)(?=欠我?|骗我?|打了?我|借我?|霸占|父子|父女|母子|母女|夫妻|夫妇|兄弟|姐妹|一家|两人|两家|等[0-9一二三四五六七八九十]+[人户位])/gu;
const WITH_ANOTHER =
  /(?<!\p{Script=Han})(\p{Script=Han}{2,3})[和与跟、](?=\p{Script=Han}{2,3}(?:父子|父女|母子|母女|夫妻|夫妇|兄弟|姐妹|两人|两家))/gu;
/** 由李建新代写. */
const BY_WHOM = /[由请经](\p{Script=Han}{2,3})(?=代写|代办|代为|转交|经手|陪同)/gu;
/** 骨科毛卫东医生: before a title, after a word for where somebody works. */
const AT_WORK = new RegExp(
  `(?:科|院|局|所|队|室|站|厂|校|班|部|镇|村|园|处|心|行|司)([${SURNAMES}]\\p{Script=Han}{2})(?=${TITLES})`,
  'gu',
);

/**
 * Finds personal names in a folded text, only where the words around say that it is one: after 我叫, 联系人 and the
 * like, before 先生, 书记 and the like, beside a number or door of the same person (`anchors`), as a signature at the
 * end, where all clues together make it likely, and wherever a name so found is told again. A bare surname (张先生) is not marked.
 */
export function findNames(folded: string, anchors: readonly Place[]): Place[] {
  const found = [
    ...afterCues(folded),
    ...beforeTitles(folded),
    ...besideAnchors(folded, anchors),
    ...filledIn(folded),
    ...listed(folded),
    ...[AT_WORK, SAID_AFTER_PLACE, ADDRESSEE, DOER, WITH_ANOTHER, BY_WHOM]
      .flatMap((pattern) => [...folded.matchAll(pattern)])
      .map((match) => match[1] ?? '')
      .filter(isWholeName),
  ];
  found.push(
    ...signatures(folded),
    ...[...folded.matchAll(CALLED)].map(([name]) => name),
    ...namesSpeltBySound(folded),
    ...[...folded.matchAll(SPACED)]
      .map(([name]) => name)
      .filter((name) => isWholeName(name.replaceAll(' ', ''))),
  );
  found.push(...likelyNames(folded).map(({ start, end }) => folded.slice(start, end)));
  const distinct = [...new Set(found)];
  const names = [...new Set([...distinct, ...alongside(distinct, folded), ...inRow(distinct, folded)])];
  return names.sort((a, b) => b.length - a.length).flatMap((name) => everyPlaceOf(name, folded));
}

function signatures(folded: string): string[] {
  const signed = RUN_AS_SIGNATURE.exec(folded)?.[1] ?? '';
  const last = RUN_AFTER_COMMA.exec(folded)?.[1] ?? '';
  return [signed, ...(jieba().cut(last, true).length === 1 ? [last] : [])].filter(isWholeName);
}

function afterCues(folded: string): string[] {
  return [...folded.matchAll(CUE)].flatMap((cue) => {
    const start = cue.index + cue[0].length;
    const run = /^\p{Script=Han}*/u.exec(folded.slice(start, start + 10))?.[0] ?? '';
    const length = nameLength(run);
    const sure = cue[1] !== undefined || wordEndsAt(length, run);
    return length > 0 && sure ? [run.slice(0, length)] : [];
  });
}

function filledIn(folded: string): string[] {
  const described = [...folded.matchAll(BEFORE_DESCRIPTION)].map((match) => match[1] ?? '');
  const signedAs = [...folded.matchAll(SIGNED_AS)].map((match) => match[1] ?? '');
  const entered = [...folded.matchAll(FILLED_IN)].map((match) => match[1] ?? '');
  return [
    ...described.filter(isWholeName),
    ...[SAID_TO_BE, ADDRESSEE_AT_DOOR]
      .flatMap((pattern) => [...folded.matchAll(pattern)])
      .map((match) => match[1] ?? '')
      .filter(mayBeName),
    ...[...entered, ...signedAs].filter(mayBeEntered),
  ];
}

function listed(folded: string): string[] {
  return [...folded.matchAll(LISTED)]
    .map((match) => match[0].split('、'))
    .filter((names) => names.every((name) => name.length === 3 && isWholeName(name)))
    .flat();
}

/** Who is named right after a name that was found. */
function alongside(names: readonly string[], folded: string): string[] {
  return names
    .flatMap((name) => everyPlaceOf(name, folded))
    .flatMap(({ end }) => {
      const run = ALONGSIDE.exec(folded.slice(end, end + 12))?.groups?.next ?? '';
      const length = nameLength(run);
      return length === 3 ? [run.slice(0, length)] : [];
    });
}

/** Who is named in a row right before a name that was found. */
function inRow(names: readonly string[], folded: string): string[] {
  return names
    .flatMap((name) => everyPlaceOf(name, folded))
    .flatMap(
      ({ start }) => ROW_BEFORE.exec(folded.slice(Math.max(0, start - 16), start))?.[1]?.split('、') ?? [],
    )
    .filter(mayBeName);
}

function beforeTitles(folded: string): string[] {
  return [...folded.matchAll(BEFORE_TITLE)].map((match) => match[1] ?? '').filter(isWholeName);
}

function besideAnchors(folded: string, anchors: readonly Place[]): string[] {
  return anchors.flatMap(({ start, end }) => {
    const before = folded
      .slice(Math.max(0, start - 40), start)
      .replace(/[:\s是]+$/u, '')
      .replace(NUMBER_WORDS, '');
    const run = RUN_BEFORE.exec(before)?.[1] ?? '';
    const lastWord = jieba().cut(run, true).at(-1) ?? '';
    const apart = RUN_BEFORE_PLACE.exec(before)?.[1] ?? '';
    const after = RUN_AFTER.exec(folded.slice(end, end + 12))?.[1]?.replace(/家里?$/u, '') ?? '';
    return [run, lastWord, apart, after].filter((name) => isWholeName(name) && !namesPlace(name));
  });
}

function everyPlaceOf(name: string, folded: string): Place[] {
  const places: Place[] = [];
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
    places.push({ start: at, end: at + name.length });
  }
  return places;
}
