import type { Place } from './places.ts';
import { jieba } from './segment.ts';

/** Surnames, the common ones first (the first hundred or so belong to about 85 in 100 people). Those that are chiefly other words, such as 和 and 时, are left out. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺闻厉伊仝区郜海阚权屠豆朴廉禹井漆洪戎芮汲邴糜隗宓郗钭韶蓟邰莘贡逄堵郦雍璩濮扈郏浦茹宦戈庾暨居衡阙殳沃蔚夔厍晁勾訾巢蒯竺逯桓凤丰束钮普干寿花鲜敬亓邸逯禤缑郄仉';
const COMPOUND_SURNAMES = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '司徒',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '夏侯',
  '端木',
];

/** Never in a given name: what carries the sentence on. */
const NEVER_GIVEN =
  /[的了着是在住有说把被和与也都我你他她它这那不没要就还因从到向给对让请打们\P{Script=Han}]/u;
/** Seldom the last character of a name that goes on into other words, or the last of the name of a place. */
const SELDOM_LAST = /[家男女今现年岁已来去以于及或等会能电手上下里人村镇乡县市区路街巷组队社厂店院校局]/u;
const PLACE_LAST = /[村镇乡县市区路街巷]$/u;
/** Words that the dictionary takes for names. */
const NO_NAMES = new Set(['谢谢', '多谢', '高中生', '黄牛', '李子', '陈旧', '普工', '花店', '花园']);

const CUES =
  '我叫|我的名字叫|我名字叫|我名叫|名叫|名字叫|全名叫|本名|真名|姓名|名字|联系人|户主|收信人|寄件人|委托人|监护人|代写人|户名|开户人|收款人|收件人|经办人|当事人|举报人|投诉人|反映人|申请人|署名|签名|落款|负责人|经营者|法人代表|法人|法定代表人|店主|承包人|承租人';
/** After these a name is likely, yet other words are too: the name must end where the words end. */
const WEAK_CUES =
  '叫做?|我是|本人|工友|老乡|同事|护士长|班长|院长|爷爷|外公|外婆|公公|婆婆|岳父|岳母|哥哥|弟弟|姐姐|妹妹|侄子|侄女|舅舅|大伯|收款方|转给了?|代表|孩子|小孩|娃|村民|居民|业主|租客|房东|职工|员工|学生|家长|患者|病人|老板|包工头|邻居|儿子|女儿|儿媳|女婿|孙子|孙女|丈夫|妻子|老公|老婆|爱人|父亲|母亲|爸爸|妈妈|爷爷|奶奶|老师|教师|医生|护士|保安|司机|师傅|家属|书记|主任|村长|会计|局长|所长|队长|科长|经理|校长|找';
const TITLES =
  '先生|女士|小姐|同志|师傅|阿姨|叔叔|大爷|大妈|大姐|大哥|老师|医生|大夫|护士|警官|律师|书记|副书记|主任|副主任|村长|镇长|局长|副局长|所长|科长|处长|队长|组长|会计|经理|老板|校长';

const NAME_AT_START = new RegExp(`^(?:(?:${COMPOUND_SURNAMES.join('|')})|[${SURNAMES}])`, 'u');
const CUE = new RegExp(`(?:(${CUES})|(?:${WEAK_CUES}))[是叫为]?[:\\s]*`, 'gu');
const TITLE_LAST = new RegExp(`(?:${TITLES}|${WEAK_CUES})$`, 'u');
const BEFORE_TITLE = new RegExp(
  `(?<=^|[^\\p{Script=Han}]|[找叫是和跟向对给问由请让被的])([${SURNAMES}]\\p{Script=Han}{1,2}?)(?=${TITLES})`,
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

/** 张小明(男,43岁…): whoever is described like this is named before. */
const BEFORE_DESCRIPTION = /(?<!\p{Script=Han})(\p{Script=Han}{2,4})\((?=[男女][,)0-9 ])/gu;
/** 姓名:张小明, a form filled in: what stands between the marks is the name, even if it is a word. */
const FILLED_IN = new RegExp(
  `(?:${CUES}|本人|妻子|丈夫|父亲|母亲|儿子|女儿)[:]\\s*(\\p{Script=Han}{2,4})(?!\\p{Script=Han})`,
  'gu',
);

/** Names told one after another: 王根荣、陆引弟、徐三毛三户, and 和韩二宝 after a name that was found. */
const LISTED = new RegExp(`(?:[${SURNAMES}]\\p{Script=Han}{1,2}、)+[${SURNAMES}]\\p{Script=Han}{2}`, 'gu');
const ALONGSIDE = /^[、和与跟](?<next>\p{Script=Han}{2,10})/u;
/** 我是周市的欧阳建林, and 李小明收 on a letter. */
const SAID_AFTER_PLACE = /(?:我|本人)是\p{Script=Han}{1,12}的(\p{Script=Han}{2,4})(?!\p{Script=Han})/gu;
const ADDRESSEE = /(?<!\p{Script=Han})(\p{Script=Han}{2,4})收(?!\p{Script=Han})/gu;
/** 骨科毛卫东医生: before a title, after a word for where somebody works. */
const AT_WORK = new RegExp(
  `(?:科|院|局|所|队|室|站|厂|校|班|部|镇|村)([${SURNAMES}]\\p{Script=Han}{2})(?=${TITLES})`,
  'gu',
);

/**
 * Finds personal names in a folded text, only where the words around say that it is one: after 我叫, 联系人 and the
 * like, before 先生, 书记 and the like, beside a number or door of the same person (`anchors`), as a signature at the
 * end, and wherever a name so found is told again. A bare surname (张先生) is not marked.
 */
export function findNames(folded: string, anchors: readonly Place[]): Place[] {
  const found = [
    ...afterCues(folded),
    ...beforeTitles(folded),
    ...besideAnchors(folded, anchors),
    ...filledIn(folded),
    ...listed(folded),
    ...[AT_WORK, SAID_AFTER_PLACE, ADDRESSEE]
      .flatMap((pattern) => [...folded.matchAll(pattern)])
      .map((match) => match[1] ?? '')
      .filter(isWholeName),
  ];
  const signature = RUN_AS_SIGNATURE.exec(folded)?.[1] ?? '';
  if (isWholeName(signature)) found.push(signature);
  const names = [...new Set([...found, ...alongside(found, folded)])];
  return names.flatMap((name) => everyPlaceOf(name, folded));
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
  const entered = [...folded.matchAll(FILLED_IN)].map((match) => match[1] ?? '');
  return [
    ...described.filter(isWholeName),
    ...entered.filter((name) => NAME_AT_START.test(name) && !TITLE_LAST.test(name) && !PLACE_LAST.test(name)),
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
    const after = RUN_AFTER.exec(folded.slice(end, end + 12))?.[1] ?? '';
    return [run, lastWord, apart, after].filter(isWholeName);
  });
}

/** Says whether a run of two to four characters is a name from end to end. */
function isWholeName(run: string): boolean {
  return run.length >= 2 && run.length <= 4 && nameLength(run) === run.length;
}

function wordEndsAt(length: number, run: string): boolean {
  let end = 0;
  for (const word of jieba().cut(run, true)) {
    end += word.length;
    if (end >= length) break;
  }
  return end === length;
}

/** The length of the name that a run of characters begins with, surname and one or two more; 0 when it begins with no name. */
function nameLength(run: string): number {
  const surname = NAME_AT_START.exec(run)?.[0];
  if (!surname || NO_NAMES.has(run) || beginsWithWord(run)) return 0;
  const given = [...run.slice(surname.length)];
  const second = given[1] ?? '';
  if (given[0] === undefined || NEVER_GIVEN.test(given[0])) return 0;
  const endsHere = given.length <= 2;
  const goesOn = second !== '' && !NEVER_GIVEN.test(second) && (endsHere || !SELDOM_LAST.test(second));
  const length = surname.length + (goesOn ? 2 : 1);
  const name = run.slice(0, length);
  const isPlace = PLACE_LAST.test(name) || PLACE_LAST.test(run.charAt(length));
  return isPlace || TITLE_LAST.test(name) ? 0 : length;
}

/** 高中生, 周末, 方便: a word of the dictionary that is no name; 明年 even where the segmenter reads on across its end. */
function beginsWithWord(run: string): boolean {
  const [first] = jieba().tag(run, false);
  if (first !== undefined && [...first.word].length > 1) return !first.tag.startsWith('nr');
  const pair = jieba().tag(run.slice(0, 2), false);
  return pair.length === 1 && /^[tdcr]/.test(pair[0]?.tag ?? '');
}

function everyPlaceOf(name: string, folded: string): Place[] {
  const places: Place[] = [];
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
    places.push({ start: at, end: at + name.length });
  }
  return places;
}
