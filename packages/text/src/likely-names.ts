import { nameLikelihood } from './name-likelihood.ts';
import {
  COMPOUND_SURNAMES,
  CUES,
  NO_NAMES,
  SURNAMES,
  SURNAMES_THAT_ARE_WORDS,
  TITLES,
  WEAK_CUES,
} from './name-words.ts';
import { addFree, type Place } from './places.ts';
import { jieba } from './segment.ts';

const CANDIDATE = new RegExp(
  `^(?:(${COMPOUND_SURNAMES.join('|')})|([${SURNAMES}${SURNAMES_THAT_ARE_WORDS}]))(\\p{Script=Han}{1,2})`,
  'u',
);
/** Never in a given name. */
const NEVER =
  /[的了着是在住有说把被和与也都我你他她它这那不没第要就还因从到向给对让请打们收签欠骗拿写问找买卖借推撞捡赔骂吃喝跑谁啥装站坐躺个等约达化种]/u;
/** A title after a surname: 张老师. */
const NO_GIVEN = new RegExp(
  `^(?:${TITLES}|公司|司机|护士|师|医|老|院长|工|总|董|监|家|姓|某|女|男|氏|姐|哥|嫂|婶|叔|伯|爷|奶|姨|妈|爸|阿婆|阿公|阿爹|阿婶|婆婆|奶奶|爷爷|大娘|老太|老伯|老汉|院长|厂长|站长|教练|法官)$|^(?:某|家[里的人])`,
  'u',
);
/** What is called like this at its end is a place, an amount or a day. */
const NO_NAME =
  /(?:[村镇乡县市区路街巷弄苑邸墅寓湖河江桥湾塘浜潭馆站厂店校院局所猫狗车船树饭菜票卡费款钱]|[一二三四五六七八九十百千万元块年月日号])$/u;
const PLACE_NEXT = /^(?:[村镇乡县市区路街巷弄苑邸墅寓桥]|公司|小[区学]|中学|新村|花园|社区)/u;

/** 黄兮兮, 白花花. */
const COLOUR_TWICE = /^[黄白红乌蓝](.)\1/u;
/** 贴了张告示, 一张卡: counted by the sheet. */
const SHEET = /[了一二两三几这那每0-9]张$/u;

const KIN_AND_WORK =
  '姐夫|妹夫|嫂子?|弟媳|舅妈?|姑妈?|姨妈?|伯伯?|叔叔?|婶|外甥女?|侄儿|表[哥弟姐妹]|堂[哥弟姐妹]|我[姐哥弟妹]|两口子?|老两口|同桌|朋友|师父|徒弟|保洁员?|甲方|乙方|店长|厂长|董事长|总经理|中介|网格员|志愿者|科|窗口|人员|干部|老头子?|老太婆?|老伴|男人|女人|村医|经纪人|房客|屋主|船主|网友|亲家|姑爷|女儿|本家';
const AFTER_ROLE = new RegExp(`(?:${CUES}|${WEAK_CUES}|${KIN_AND_WORK})$`, 'u');
/** What people do for a living, or are among others, by how such words end: 楼长, 快递员, 油漆工. */
const AFTER_TRADE = /\p{Script=Han}[长员师工匠手民户主友生人妈嫂]$/u;
const AFTER_LINK =
  /(?:[和与跟、找叫向由被把给让请对]|名[字叫]?[是为]?|(?:的|写|值班|方|人|主任|是)是|姓名|叫做?|[位个]叫|乙方是我)$/u;
const BEFORE_DEED =
  /^(?:把|将|被|欠|骗|打|收|说|讲|拿|占|拖|在|住|的|跟|和|与|、|让|叫|给|从|也|就|还|又|去年|今年|昨|今|现|于|是|不|没|一家|两|三个|等|天天|经常|总|已|才|态度|捡|撞|推|帮|替|代|合|挨|跑|走|当|每|家|户|[0-9]{2}岁?|[二三四五六七八九]?十[一二三四五六七八九]?[岁了,]|看|说|自称|为|签|开|做|负责|有|同时)/u;
const BEFORE_TITLE = new RegExp(
  `^(?:${TITLES}|院长|厂长|同志|教练|班长|站长|法官|检察官|村医|老人|奶奶|爷爷)`,
  'u',
);

/** At three in ten. */
const ENOUGH = -0.8;

type Word = Place & { readonly name: boolean; readonly tag: string };
type Stretch = Place & { readonly surname: string; readonly given: string };

/** Finds names in a folded text by all that speaks for and against them together: the likeliest first where two overlap. */
export function likelyNames(folded: string): Place[] {
  const names: Place[] = [];
  const candidates = nameCandidates(folded)
    .map(({ start, end, clues }) => ({ start, end, points: pointsOf(clues) }))
    .filter(({ points }) => points >= ENOUGH)
    .sort((a, b) => b.points - a.points);
  addFree(names, candidates);
  return names;
}

/** Every stretch that begins with a surname and may go on as a given name of one or two characters, with its clues. */
function nameCandidates(folded: string): (Place & { readonly clues: Clues })[] {
  const words = wordsOf(folded);
  const candidates: (Place & { readonly clues: Clues })[] = [];
  for (let start = 0; start < folded.length; start++) {
    const word = words[start];
    if (SHEET.test(folded.slice(Math.max(0, start - 1), start + 1))) continue;
    if (word?.start === start && word.tag === 'ns' && !startsCompound(folded, start)) continue;
    for (const stretch of stretchesAt(folded, start)) {
      candidates.push({ start, end: stretch.end, clues: cluesOf(folded, words, stretch) });
    }
  }
  return candidates;
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
        !NEVER.test(given) &&
        !NO_GIVEN.test(given) &&
        !NO_NAME.test(given) &&
        !NO_NAMES.has(surname + given) &&
        !COLOUR_TWICE.test(surname + given) &&
        !PLACE_NEXT.test(folded.slice(end, end + 2)),
    );
}

/** For every unit of the text the word of the dictionary that covers it. */
function wordsOf(folded: string): Word[] {
  const at: Word[] = [];
  let start = 0;
  for (const { word, tag } of jieba().tag(folded, false)) {
    const end = start + word.length;
    const covering = { start, end, name: tag.startsWith('nr'), tag };
    for (let unit = start; unit < end; unit++) at[unit] = covering;
    start = end;
  }
  return at;
}

/**
 * What each clue says, by a logistic regression on messages whose names a reader had marked: `surname`, `given` and `weakest` times
 * the logarithm of how much likelier a character is in names, the others if they hold.
 */
const WEIGHTS = {
  always: -8.7,
  surname: 0.5,
  given: 1.2,
  weakest: -0.0,
  nameInDictionary: -1.2,
  wordInDictionary: -1.4,
  beginsInsideWord: -2.5,
  endsInsideWord: -2.4,
  beginsWithWord: -1.5,
  givenIsWord: 0.2,
  givenOfTwo: 3.2,
  surnameIsWord: -0.8,
  compoundSurname: 1.2,
  afterRole: 3.5,
  afterTrade: 0.6,
  afterLink: 1.6,
  afterOf: 1.4,
  afterMark: 1.5,
  beforeDeed: 1.8,
  beforeTitle: 3.9,
  beforeMark: 2.6,
  givenTwiceTheSame: -0.1,
  beforeVerb: 0.7,
  beforeParticle: 0.7,
  beforeAdverb: 0.2,
  beforeNoun: -1.0,
  afterVerb: -0.2,
  afterParticle: 0.7,
  afterAdverb: -0.3,
  afterNoun: 0.0,
} as const;

type Clues = Readonly<Record<keyof typeof WEIGHTS, number>>;

function pointsOf(clues: Clues): number {
  return (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).reduce(
    (sum, clue) => sum + WEIGHTS[clue] * clues[clue],
    0,
  );
}

function cluesOf(folded: string, words: readonly Word[], stretch: Stretch): Clues {
  const flags = { ...cluesWithin(words, stretch), ...cluesAround(folded, words, stretch) };
  const numbers = Object.fromEntries(Object.entries(flags).map(([clue, holds]) => [clue, Number(holds)]));
  const odds = nameLikelihood(stretch.surname, stretch.given);
  return { always: 1, ...odds, ...(numbers as Record<keyof typeof flags, number>) };
}

function cluesWithin(words: readonly Word[], { start, end, surname, given }: Stretch) {
  const first = words[start] ?? { start, end: start, name: false, tag: '' };
  const last = words[end - 1] ?? { start, end, name: false, tag: '' };
  const covered = first.start === start && first.end === end;
  const givenAt = start + surname.length;
  return {
    nameInDictionary: covered && first.name,
    wordInDictionary: covered && !first.name,
    beginsInsideWord: first.start < start,
    endsInsideWord: last.end > end && !(last.name && last.start === start),
    beginsWithWord: first.start === start && first.end > givenAt && first.end < end && !first.name,
    givenIsWord: given.length === 2 && last.start === givenAt && last.end === end,
    givenOfTwo: given.length === 2,
    surnameIsWord: SURNAMES_THAT_ARE_WORDS.includes(surname),
    compoundSurname: surname.length === 2,
    givenTwiceTheSame: given.length === 2 && given[0] === given[1],
  };
}

function cluesAround(folded: string, words: readonly Word[], { start, end }: Stretch) {
  const before = folded.slice(Math.max(0, start - 6), start);
  const after = folded.slice(end, end + 4);
  const [previous, next] = [words[start - 1], words[end]];
  const tagBefore = previous?.end === start ? previous.tag : '';
  const tagAfter = next?.start === end ? next.tag : '';
  return {
    afterRole: AFTER_ROLE.test(before),
    afterTrade: AFTER_TRADE.test(before),
    afterLink: AFTER_LINK.test(before),
    afterOf: before.endsWith('的'),
    afterMark: !/\p{Script=Han}$/u.test(before),
    beforeDeed: BEFORE_DEED.test(after),
    beforeTitle: BEFORE_TITLE.test(after),
    beforeMark: !/^\p{Script=Han}/u.test(after),
    beforeVerb: tagAfter.startsWith('v'),
    beforeParticle: /^[pcu]/.test(tagAfter),
    beforeAdverb: /^[dtrm]/.test(tagAfter),
    beforeNoun: /^[na]/.test(tagAfter),
    afterVerb: tagBefore.startsWith('v'),
    afterParticle: /^[pcu]/.test(tagBefore),
    afterAdverb: /^[dtrm]/.test(tagBefore),
    afterNoun: /^[na]/.test(tagBefore),
  };
}
