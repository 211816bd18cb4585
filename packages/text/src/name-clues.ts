import { nameLikelihood } from './name-likelihood.ts';
import type { Stretch, Word } from './name-stretches.ts';
import { CUES, SURNAMES_THAT_ARE_WORDS, SURNAMES_THAT_CARRY_ON, TITLES, WEAK_CUES } from './name-words.ts';
import type { Place } from './places.ts';

const KIN_AND_WORK =
  '姐夫|妹夫|嫂子?|弟媳|舅妈?|姑妈?|姨妈?|伯伯?|叔叔?|婶|外甥女?|侄儿|[表堂][哥弟姐妹]|[我的][姐哥弟妹]|弟弟|妹妹|姐姐|哥哥|两口子?|老两口|同桌|朋友|师父|徒弟|保洁员?|甲方|乙方|原告|被告|被害人|见证人|担保人|证明人|中间人|对方|本名|真名|人称|店长|厂长|站长|园长|馆长|社长|会长|场长|经纪|董事长|总经理|支书|村支书|小组长|中介|网格员|志愿者|科|窗口|人员|干部|老头子?|老太婆?|老伴|前夫|前妻|对象|男友|女友|辅警|协警|城管|快递|骑手|男人|女人|媳妇|村医|经纪人|房客|屋主|船主|网友|亲家|姑爷|女儿|闺女|丫头|其父|其母|其妻|其夫|其子|其女|姑父|姑姑|姨夫|姨父|舅子|小叔|老丈人|丈母娘|岳母|岳父|连襟|妯娌|姥姥|姥爷|老汉儿?|屋里头|当家的|娃儿?|伢|囡囡|阿爹|阿婆|姆妈|爷娘|本家|先生叫|名片上[印写]着|抄送';
const AFTER_ROLE = new RegExp(`(?<=${CUES}|${WEAK_CUES}|${TITLES}|${KIN_AND_WORK})`, 'uy');
/** What people do for a living, or are among others, by how such words end: 楼长, 快递员, 油漆工. */
const AFTER_TRADE = /(?<=\p{Script=Han}[长员师工匠手民户主友生人妈嫂])/uy;
const AFTER_LINK =
  /(?<=[和与跟、找叫向由被把给让请对]|名[字叫]?[是为]?|(?:的|写|值班|方|人|主任|是)是|姓名|叫做?|[位个]叫|乙方是我)/uy;
const BEFORE_DEED =
  /(?:发[了过的给]|连|用|种[了的]|管[了的着]|查[出了过]|评[上了]|背[着了]|喝|送[了来给]|卖[了给的]|买了|租[了给的]|修[了的]|砸|挖|堵|锁|关[了着]|换了|请[了客我]|答应|承诺|保证|拍[了的胸]|坐|站|睡|病|瘫|毕业|考[了上]|读|上[了学班]|[一二三四五六七八九]年级|今天|明天|妈妈|爸爸|家里|家的|驾|推销|验|挡|介绍|处理|调解|检查|联系|反映|举报|把|将|被|欠|骗|打|收|说|讲|拿|占|拖|在|住|的|跟|和|与|、|让|叫|给|从|也|就|还|又|去年|今年|昨|今|现|于|是|不|没|一家|两|三个|等|天天|经常|总|已|才|态度|捡|撞|推|帮|替|代|合|挨|跑|走|当|每|家|户|[0-9]{2}岁?|[二三四五六七八九]?十[一二三四五六七八九]?[岁了,]|看|说|自称|为|签|开|做|负责|有|同时|一起|带|写|上门|亲自|怀孕|来|去|教|扶|包|躲|结婚|阿姨|两人|扣|赌|偷|抢|卷|欺|手[里上中]|那[里边儿]|名下|本人|之[妻子女父母]|一案|等人|敬上|谨上|失联|失踪|走失|去世|死了|当[了选上]|担任|任职?|殴打|辱骂|利用|伙同|侵占|贪|冒领|垄断|收受|强占|私自|擅自|擅离|逼|威胁|恐吓|无故|三天|半夜|夜里|今年|住院|摔|受伤|生前)/uy;
const BEFORE_TITLE = new RegExp(
  `(?:${TITLES}|院长|厂长|同志|教练|班长|站长|法官|检察官|村医|老人|奶奶|爷爷|同学|家长|老汉|大娘|大叔|教授|护士长|护工|代表|委员|站长|园长|支书|大队长)`,
  'uy',
);
/** Seldom in a given name, oftener a word of its own. */
const ODD_GIVEN = /[和向从到对约达化种装站会能来去上下里人年时家大小多少高低好中很太更又再才只可以为将及或]/u;

/**
 * What each clue says, by a logistic regression on messages whose names a reader had marked: `surname`, `given` and `weakest` times
 * the logarithm of how much likelier a character is in names, the others if they hold.
 */
const WEIGHTS = {
  always: -6.1,
  surname: 0.3,
  given: 0.9,
  weakest: 0.1,
  together: 2.0,
  nameInDictionary: -1.6,
  wordInDictionary: -2.6,
  beginsInsideWord: -0.8,
  tailAndWord: -1.4,
  endsAsNumber: 0.6,
  endsAsWater: -0.7,
  calledByRank: 1.6,
  endsInsideWord: -1.6,
  beginsWithWord: -0.6,
  givenIsWord: 1.4,
  givenOfTwo: 0.8,
  surnameIsWord: -0.8,
  surnameCarriesOn: -0.4,
  compoundSurname: 1.9,
  looseCharacters: 1.7,
  oddGiven: -1.0,
  givenTwiceTheSame: -0.5,
  afterRole: 3.1,
  afterRoleOfTwo: 1.0,
  afterTrade: 0.6,
  afterLink: 1.5,
  afterOf: 0.8,
  afterMark: 1.4,
  beforeDeed: 2.2,
  beforeTitle: 2.8,
  beforeMark: 2.1,
  beforeAdverb: -0.8,
  beforeNoun: -1.2,
  afterVerb: -0.3,
  afterParticle: 0.3,
  afterAdverb: -1.0,
  afterNoun: 0.0,
  oneNewWord: 1.1,
  splitsNewWord: -1.5,
  youNext: 0.7,
  afterWhere: -0.5,
  toldAgain: -0.7,
} as const;

const CLUES = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

export type Clues = Readonly<Record<keyof typeof WEIGHTS, number | boolean>>;

/** A folded text with, for every unit, the word of the dictionary that covers it and the word that the segmenter guesses there. */
type Reading = {
  readonly folded: string;
  readonly words: readonly Word[];
  readonly guessed: readonly Place[];
};

/** How far a stretch's clues make a name of it: the logarithm of the odds. */
export function pointsOf(clues: Clues): number {
  return CLUES.reduce((sum, clue) => sum + WEIGHTS[clue] * Number(clues[clue]), 0);
}

/** What speaks for and against a stretch of a folded text being a name: within it, before it and after it; `again`: it is told twice. */
export function cluesOf({ folded, words, guessed }: Reading, stretch: Stretch, again: boolean): Clues {
  const { start, end } = stretch;
  return {
    always: 1,
    ...nameLikelihood(stretch.surname, stretch.given),
    ...cluesWithin(words, stretch),
    ...cluesAround(folded, words, stretch),
    oneNewWord: guessed[start]?.start === start && guessed[start]?.end === end,
    splitsNewWord: (guessed[start]?.start ?? start) < start || (guessed[end - 1]?.end ?? end) > end,
    youNext: /[你您]/.test(folded.charAt(end)),
    afterWhere: at(AFTER_WHERE, folded, start),
    toldAgain: again,
  };
}

/** 河边 and the like end names of places, 三 counts. */
const WATER = /[湖河江湾塘海山林]$/u;
const COUNT = /[一二三四五六七八九]$/u;
/** 陆阿三, 覃老大: by rank among brothers. */
const RANK = /^[阿老小][大二三四五六七八九]$/u;

/** 在巴城: where something is. */
const AFTER_WHERE = /(?<=[在到去住往从回])/uy;

const HAN = /\p{Script=Han}/u;

/** Says whether a sticky expression holds at a place. */
function at(expression: RegExp, text: string, place: number): boolean {
  expression.lastIndex = place;
  return expression.test(text);
}

function cluesWithin(words: readonly Word[], { start, end, surname, given }: Stretch) {
  const first = words[start] ?? { start, end: start, name: false, tag: '' };
  const last = words[end - 1] ?? { start, end, name: false, tag: '' };
  const covered = first.start === start && first.end === end;
  const givenAt = start + surname.length;
  const inner = Array.from({ length: end - start }, (_, at) => words[start + at]);
  return {
    nameInDictionary: covered && first.name,
    wordInDictionary: covered && !first.name,
    beginsInsideWord: first.start < start,
    tailAndWord:
      first.start < start && first.end === start + 1 && last.start === start + 1 && last.end === end,
    endsAsNumber: COUNT.test(given) && !RANK.test(given),
    endsAsWater: WATER.test(given),
    calledByRank: RANK.test(given),
    endsInsideWord: last.end > end && !(last.name && last.start === start),
    beginsWithWord: first.start === start && first.end > givenAt && first.end < end && !first.name,
    givenIsWord: given.length === 2 && last.start === givenAt && last.end === end,
    givenOfTwo: given.length === 2,
    surnameIsWord: `${SURNAMES_THAT_ARE_WORDS}查祝`.includes(surname),
    surnameCarriesOn: SURNAMES_THAT_CARRY_ON.includes(surname),
    compoundSurname: surname.length === 2,
    looseCharacters: given.length === 2 && inner.every((word) => word && word.end - word.start === 1),
    oddGiven: ODD_GIVEN.test(given),
    givenTwiceTheSame: given.length === 2 && given[0] === given[1],
  };
}

function cluesAround(folded: string, words: readonly Word[], { start, end, given }: Stretch) {
  const afterRole = at(AFTER_ROLE, folded, start);
  const [previous, first, next] = [words[start - 1], words[start], words[end]];
  const tagBefore = previous?.end === start ? previous.tag : '';
  const tagAfter = next?.start === end ? next.tag : '';
  return {
    afterRole,
    afterRoleOfTwo:
      afterRole &&
      given.length === 2 &&
      !(first && first.start === start && first.end > start + 1 && !first.name),
    afterTrade: at(AFTER_TRADE, folded, start),
    afterLink: at(AFTER_LINK, folded, start),
    afterOf: folded.charAt(start - 1) === '的',
    afterMark: !HAN.test(folded.charAt(start - 1)),
    beforeDeed: at(BEFORE_DEED, folded, end),
    beforeTitle: at(BEFORE_TITLE, folded, end),
    beforeMark: !HAN.test(folded.charAt(end)),
    beforeAdverb: /^[dtrm]/.test(tagAfter),
    beforeNoun: /^[na]/.test(tagAfter),
    afterVerb: tagBefore.startsWith('v'),
    afterParticle: /^[pcu]/.test(tagBefore),
    afterAdverb: /^[dtrm]/.test(tagBefore),
    afterNoun: /^[na]/.test(tagBefore),
  };
}
