import { nameLikelihood } from './name-likelihood.ts';
import type { Stretch, Word } from './name-stretches.ts';
import { CUES, SURNAMES_THAT_ARE_WORDS, TITLES, WEAK_CUES } from './name-words.ts';

const KIN_AND_WORK =
  '姐夫|妹夫|嫂子?|弟媳|舅妈?|姑妈?|姨妈?|伯伯?|叔叔?|婶|外甥女?|侄儿|[表堂][哥弟姐妹]|[我的][姐哥弟妹]|弟弟|妹妹|姐姐|哥哥|两口子?|老两口|同桌|朋友|师父|徒弟|保洁员?|甲方|乙方|原告|被告|被害人|见证人|担保人|证明人|中间人|对方|本名|真名|人称|店长|厂长|站长|园长|馆长|社长|会长|场长|经纪|董事长|总经理|支书|村支书|小组长|中介|网格员|志愿者|科|窗口|人员|干部|老头子?|老太婆?|老伴|前夫|前妻|对象|男友|女友|辅警|协警|城管|快递|骑手|男人|女人|媳妇|村医|经纪人|房客|屋主|船主|网友|亲家|姑爷|女儿|本家|先生叫|名片上[印写]着|抄送';
const AFTER_ROLE = new RegExp(`(?:${CUES}|${WEAK_CUES}|${TITLES}|${KIN_AND_WORK})$`, 'u');
/** What people do for a living, or are among others, by how such words end: 楼长, 快递员, 油漆工. */
const AFTER_TRADE = /\p{Script=Han}[长员师工匠手民户主友生人妈嫂]$/u;
const AFTER_LINK =
  /(?:[和与跟、找叫向由被把给让请对]|名[字叫]?[是为]?|(?:的|写|值班|方|人|主任|是)是|姓名|叫做?|[位个]叫|乙方是我)$/u;
const BEFORE_DEED =
  /^(?:把|将|被|欠|骗|打|收|说|讲|拿|占|拖|在|住|的|跟|和|与|、|让|叫|给|从|也|就|还|又|去年|今年|昨|今|现|于|是|不|没|一家|两|三个|等|天天|经常|总|已|才|态度|捡|撞|推|帮|替|代|合|挨|跑|走|当|每|家|户|[0-9]{2}岁?|[二三四五六七八九]?十[一二三四五六七八九]?[岁了,]|看|说|自称|为|签|开|做|负责|有|同时|一起|带|写|上门|亲自|怀孕|来|去|教|扶|包|躲|结婚|阿姨|两人|扣|赌|偷|抢|卷|欺|手[里上中]|那[里边儿]|名下|本人)/u;
const BEFORE_TITLE = new RegExp(
  `^(?:${TITLES}|院长|厂长|同志|教练|班长|站长|法官|检察官|村医|老人|奶奶|爷爷)`,
  'u',
);
/** Seldom in a given name, oftener a word of its own. */
const ODD_GIVEN = /[和向从到对约达化种装站会能来去上下里人年时家大小多少高低好中很太更又再才只可以为将及或]/u;

/**
 * What each clue says, by a logistic regression on messages whose names a reader had marked: `surname`, `given` and `weakest` times
 * the logarithm of how much likelier a character is in names, the others if they hold.
 */
const WEIGHTS = {
  always: -7.1,
  surname: 0.3,
  given: 0.9,
  weakest: 0.2,
  nameInDictionary: -0.5,
  wordInDictionary: -1.7,
  beginsInsideWord: -0.9,
  endsInsideWord: -1.8,
  beginsWithWord: -0.9,
  givenIsWord: 1.5,
  givenOfTwo: 1.5,
  surnameIsWord: -0.5,
  compoundSurname: 1.5,
  looseCharacters: 1.9,
  oddGiven: -0.3,
  givenTwiceTheSame: 0.0,
  afterRole: 2.9,
  afterRoleOfTwo: 1.2,
  afterTrade: 0.5,
  afterLink: 1.6,
  afterOf: 1.0,
  afterMark: 1.6,
  beforeDeed: 2.2,
  beforeTitle: 3.9,
  beforeMark: 2.9,
  beforeVerb: 0.5,
  beforeParticle: 0.4,
  beforeAdverb: -0.1,
  beforeNoun: -1.1,
  afterVerb: -0.1,
  afterParticle: 0.4,
  afterAdverb: -0.2,
  afterNoun: -0.0,
} as const;

export type Clues = Readonly<Record<keyof typeof WEIGHTS, number>>;

/** How far a stretch's clues make a name of it: the logarithm of the odds. */
export function pointsOf(clues: Clues): number {
  return (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).reduce(
    (sum, clue) => sum + WEIGHTS[clue] * clues[clue],
    0,
  );
}

/** What speaks for and against a stretch of a folded text being a name: within it, before it and after it. */
export function cluesOf(folded: string, words: readonly Word[], stretch: Stretch): Clues {
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
  const inner = Array.from({ length: end - start }, (_, at) => words[start + at]);
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
    looseCharacters: given.length === 2 && inner.every((word) => word && word.end - word.start === 1),
    oddGiven: ODD_GIVEN.test(given),
    givenTwiceTheSame: given.length === 2 && given[0] === given[1],
  };
}

function cluesAround(folded: string, words: readonly Word[], { start, end, given }: Stretch) {
  const before = folded.slice(Math.max(0, start - 6), start);
  const after = folded.slice(end, end + 4);
  const afterRole = AFTER_ROLE.test(before);
  const [previous, first, next] = [words[start - 1], words[start], words[end]];
  const tagBefore = previous?.end === start ? previous.tag : '';
  const tagAfter = next?.start === end ? next.tag : '';
  return {
    afterRole,
    afterRoleOfTwo:
      afterRole &&
      given.length === 2 &&
      !(first && first.start === start && first.end > start + 1 && !first.name),
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
