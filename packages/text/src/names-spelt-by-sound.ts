import { CUES, TITLES, WEAK_CUES } from './name-words.ts';
import type { Place } from './places.ts';

/** 阿不都·买买提: a name of two parts, spelt by sound in the characters usual for it. */
const SPELT =
  '卜杜阿艾买提古丽木江尔汗热依巴卡哈里努扎西吾甫图拉苏赛迪乌孜克亚娜帕祖玛合山尼麦夏沙萨吐逊肉曼力比伊布都斯坎居衣姆加达那别恩罗不孙松库万铁盖';
const TWO_PARTS = new RegExp(
  `[${SPELT}]{2,8}[·•・‧.](?:[${SPELT}]{2,8}|[${SPELT}]\\p{Script=Han}{1,3}(?!\\p{Script=Han}))`,
  'gu',
);
/** Parts of Uyghur and Kazakh names: a run of the characters usual for spelling, three at least, with one of them. */
const TURKIC_PART =
  '古丽|买买提|麦麦提|阿卜杜|阿不都|阿布都|阿依|买合|木合|吐尔|热合曼|艾合|努尔|依布拉|伊布拉|玉素|克木|热依|萨伊|吐逊|帕提|迪丽|玛依|沙吾|哈力|别克|叶尔|古力|再努|祖力|赛买|艾买|库尔班|塔依尔|麦合|阿曼|古扎|阿孜|艾力|木沙|马哈木|吾买尔|吾斯曼|艾则孜|玉山江|阿里木|肉孜|巴哈尔|米吉提|阿娜尔|巴图尔';
const TURKIC = new RegExp(
  `(?<![${SPELT}马])(?=[${SPELT}马米]{0,6}(?:${TURKIC_PART}))[${SPELT}再丽曼班塔叶力孜马米娜]{3,9}`,
  'gu',
);
/** Tibetan names have one or two such parts, of two characters each. */
const TIBETAN_PART =
  '卓玛|央金|次仁|达瓦|扎西|多吉|旺堆|旺姆|平措|白玛|拉姆|尼玛|丹增|旦增|格桑|洛桑|顿珠|德吉|曲珍|巴桑|边巴|普布|次旦|次珍|仁增|索朗|索南|桑珠|才让|卓嘎|强巴|罗布|加措|嘉措|贡布|贡嘎|益西|阿旺|坚赞|群培|欧珠|仓决|白珍|央宗|拉珍|拉毛|才旦|更登|仁青|措姆|措毛';
const TIBETAN_WHOLE = new RegExp(`(?:${TIBETAN_PART}){2}`, 'gu');
/** One part alone is believed where a name is to be expected. */
const TIBETAN_ALONE = new RegExp(
  `(?<=我叫|本人|名叫|我是|(?:${CUES}|${WEAK_CUES})[:是叫]?)(?:${TIBETAN_PART})(?!\\p{Script=Han}*[镇县市区村乡路])|(?<!\\p{Script=Han})(?:${TIBETAN_PART})(?=${TITLES})`,
  'gu',
);
/** Mongolian names: such parts, three characters in all at least. */
const MONGOLIAN_PART =
  '巴特尔|其其格|格日勒|图雅|托娅|萨仁|那顺|宝音|哈斯|乌云|高娃|塔娜|斯琴|阿拉坦|额尔德|巴雅尔|朝鲁|敖登|娜仁|苏日娜|乌日|乌兰|图力古尔|牧仁|特木尔|德力格尔|古楞|巴图|布和|呼格|吉勒|其木格|通拉嘎|阿茹娜|毕力格|阿木尔|阿古拉|朝克|苏和|孟克|满都|布仁|青格勒|查干|旭日干|莫日根|萨日|托雅|呼和|都古尔|达来|那日|娜布其|敖特根|敖日|格乐|乌力吉|朝格图|嘎日迪|乌恩|萨茹拉|吉日嘎拉|道尔吉|苏雅拉|那木|恩和|宝力高|乌日娜|乌仁|哈日|查娜|苏布|格根|巴音|阿日斯楞';
const MONGOLIAN = new RegExp(
  `(?:${MONGOLIAN_PART}){2,3}花?|(?:${MONGOLIAN_PART})花|(?:巴特尔|其其格|格日勒|巴雅尔|苏日娜|特木尔|阿木尔|阿古拉|青格勒|旭日干|莫日根|满都拉|敖特根|阿日斯楞|其木格|阿茹娜|通拉嘎|德力格尔)`,
  'gu',
);

/** Latin letters after words that ask for a name: 外教 Michael Brown. */
const LATIN =
  /(?<=我叫|名叫|姓名|外教|外籍|留学生|my name is|i am|i'm|(?<![a-z])mr\.?|(?<![a-z])mrs\.?|(?<![a-z])ms\.?)[:是为]? ?(?<name>[a-z]{2,15}(?: [a-z]{2,15}){0,2})(?![a-z])/g;
/** What follows I am without being a name. */
const NO_LATIN_NAME =
  /^(?:an?|the|not|from|in|at|very|so|writing|here|living|working|student|teacher|vivo|oppo)\b/;

/** Gives the names in a folded text that are spelt by sound: Uyghur, Kazakh, Tibetan and Mongolian ones, which begin with no surname, and names in Latin letters. */
export function namesSpeltBySound(folded: string): string[] {
  const spelt = [TWO_PARTS, TURKIC, TIBETAN_WHOLE, TIBETAN_ALONE, MONGOLIAN].flatMap((pattern) =>
    [...folded.matchAll(pattern)].map(([name]) => name),
  );
  const latin = [...folded.matchAll(LATIN)].map(({ groups }) => groups?.name ?? '');
  return [...spelt, ...latin.filter((name) => !NO_LATIN_NAME.test(name))];
}

/** Kevin Huang, Li Na: two words with capitals in the midst of Chinese. */
const CAPITALS =
  /(?<![A-Za-z0-9@._-]|[A-Za-z] )[A-Z][a-z]{1,14}(?: [A-Z][a-z]{1,14}){1,2}(?![A-Za-z0-9@._-]| [A-Za-z])/g;
/** What shops and things are called. */
const LATIN_THING =
  /\b(?:Model|Store|Club|Park|Mall|Coffee|Hotel|Plaza|Center|Tower|House|Pro|Plus|Max|Mini|Office|Windows|Watch|King|Car|City|Group|Tech|Bank|School)\b/;

/** Gives where a text, as it was written, has a name with capitals in Latin letters. */
export function placesOfCapitals(text: string): Place[] {
  return [...text.matchAll(CAPITALS)]
    .filter(([name]) => !LATIN_THING.test(name))
    .map(({ 0: name, index }) => ({ start: index, end: index + name.length }));
}
