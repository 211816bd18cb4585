import type { Place } from './places.ts';

const NUMBER =
  '(?:[甲乙丙丁]?[0-9]{1,4}[甲乙丙丁]?|[a-z](?![a-z])|[一二三四五六七八九十百零〇两]{1,4}|[甲乙丙丁]|[东南西北中](?=单元|幢|栋|座|楼))';
/** 人民路128弄, 999号 before a building: the number of a plot. */
const PLOT = '(?:[甲乙丙丁]?[0-9]{1,5}(?:弄|号(?!楼|线|院)))?';
const BUILDING = `${NUMBER}(?:号楼|幢|栋|座|号院|弄|组|队|排|单元|门(?=[0-9零〇○一幺二三四五六七八九]{3})|#楼?|楼(?=[0-9]{3}))[东西南北]? ?`;
const NOT_COUNTED = '[0-9]|[个户人家年月日次台元块米多层楼栋幢号平亩斤度吨岁只来余]|天(?!天|花)';
const ROOM = `(?:${NUMBER}(?:号(?!楼|线|院)|室|房)|[-/]?[0-9]{3,4}(?!${NOT_COUNTED})|[零〇○一幺二两三四五六七八九]{3,4}(?!${NOT_COUNTED})|[东西中南北]户|[0-9]{1,2}楼[a-h](?![a-z]))`;

/** Doors: what tells one dwelling from those beside it. All read folded text; a group `id`, if there is one, is the mark. */
export const DOORS: readonly RegExp[] = [
  new RegExp(`(?<![0-9a-z])${PLOT}(?:${BUILDING}){1,3}(?:${NUMBER}号)?${ROOM}`, 'g'),
  new RegExp(`(?<![0-9a-z-])(?:${NUMBER}号|[0-9]{1,3}-)?[0-9]{3,4}(?:室(?!内|外)|房间?)`, 'g'),
  /(?<![0-9a-z-])[0-9]{1,3}-[0-9]{1,2}-[0-9]{3,4}(?![0-9-])/g,
  /(?<![0-9])[0-9]{1,5}号[0-9]{3,4}(?![0-9]|[个户人家年月日次台元块米多层楼栋幢号]|天(?!天))/g,
  /门牌号?码?[是为:]?(?<id>[0-9]{1,5}号?)(?![0-9])/g,
  // 12#302, 住3-402: short for building and room.
  /(?<![0-9a-z])[0-9]{1,3}#[0-9]{3,4}(?![0-9])/g,
  new RegExp(`(?<=住(?:在|的是?)?[^0-9。!?,;\\n]{0,12})[0-9]{1,3}-[0-9]{3,4}(?!-|${NOT_COUNTED})`, 'g'),
  // 香榭花园8-1905: building and room, only after the name of an estate; elsewhere it is a range.
  /(?<=[村苑园庭府湾岸城庄寓邸居墅坊港家区期])[0-9]{1,2}-[0-9]{3,4}(?![0-9-]|[个户人年月日天次台元块米万])/g,
  // 我住1幢2单元: a staircase, where somebody is said to live there.
  new RegExp(`(?<=住(?:在|的是?)?[^0-9。!?,;\\n]{0,12})(?:${BUILDING}){2,3}(?!${ROOM})`, 'g'),
  // 他住201: a bare room after a word for living there.
  new RegExp(
    `(?:住(?:在|的)?|楼上|楼下|对门|隔壁|(?:我|他|她|你)们?家)(?<id>[0-9]{3,4})(?!${NOT_COUNTED})`,
    'g',
  ),
  // 漏到2103: water finds the neighbour's room.
  /(?:漏|淹|渗|滴|冲|灌)到(?:了|我家|我们家|楼下)?(?<id>[0-9]{3,4})(?![0-9]|[个户人家年月日次台元块米多层楼栋幢号]|天(?!天))/g,
  // 南石桥弄9号: in a lane or a hamlet the numbers are dwellings.
  /(?<=[弄巷埭宅]|(?<![公这那哪家手心城乡厂校店千])里)[0-9]{1,4}号(?:[0-9]{1,2}室?)?(?!楼|线|院|对面|旁|附近|门口|[0-9])/g,
  // 我1703的: as neighbours call themselves and each other.
  /(?<=^|[^\p{Script=Han}]|是|就是|[楼幢栋])(?:我|俺|咱|他|她)家?(?:是|住)?(?<id>[0-9]{3,4})(?=的|这|也|都|[,。;])/gu,
  // 摊位号b区217: where somebody keeps a stall.
  /(?:摊位|铺位|商铺|店铺|柜台)(?:号码?|编号)?[:是为]?(?<id>[a-z]区?-?[0-9]{1,4}号?|[0-9]{1,4}号)(?![0-9a-z楼])/g,
  // 新镇路368号我家开的店: a house number said to be one's own.
  /(?<=[路街巷弄里道村组])[0-9]{1,5}(?:-[0-9]{1,3})?号(?=是?(?:我|俺|咱)们?(?:家|店|厂|住)|(?:开|住|租|买|盖)[过了着的]|的?(?:老宅|老屋|老房子|祖屋|业主|住户|租户|用户|居民|户主))/g,
  // 家住新镇路56号: the number of a house, where somebody is said to live or get letters.
  /(?:住(?:在|址是?)?|家(?:就)?在|地址(?:是|在)?|户籍|户口(?:在|地)?|(?:寄|送)(?:到|至|往|给)?|收件|收货|来信人|寄信人|通信处|通讯处)[^0-9。!?,;\n]{0,20}(?:路|街|巷|弄|里|大道|村|组)(?<id>(?:[0-9]{1,5}(?:-[0-9]{1,3})?|[一二三四五六七八九十百零〇]{1,5})号)(?!楼|线|院|对面|旁|附近|门口)/g,
  // 七浦塘路19号, all that a last sentence says: whoever writes puts his address under it.
  /(?<=(?:[。!?;]\s*|\s)\p{Script=Han}{1,10}(?:路|街|巷|弄|里|村|圩|埭|浜|桥|组))[0-9]{1,5}(?:-[0-9]{1,3})?号(?=\s*[。!]?\s*$)/gu,
];

/** Where the way to a door begins: after such a word, or after a mark. */
const BEFORE_ADDRESS =
  /.*(?:家住|居住在?|租住在?|住址是?|住在?|家就?在|地址[是在]?|户籍(?:在|地)?|户口(?:在|地)?|请寄|快来|[给替跟]|(?:寄|送|放|搬|回|找|去|来|开|跑)(?:到|至|在)|位于|我是|本人是?|我们?(?:家|这|小区)?的?|租的?|买的?|对面|隔壁|楼上|楼下|业主|村民|居民|反映|投诉|举报|[是到在从去来的])/su;
const LONGEST_WAY = 24;
const RUN_BEFORE_DOOR = /[\p{Script=Han}0-9]{2,}$/u;
/** The last unit of a way: a road, an estate, a village. */
const NAMED_PLACE =
  /\p{Script=Han}(?:路|街|大道|巷|弄|里|村|社区|小区|新村|花园|家园|苑|园|庭|府|湾|岸|城|庄|公寓|壹号|公馆|新城|名都|家属院|大院|胡同|屯|寨|世家|邸|居|墅|坊|港|郡|寓|广场|大厦|中心|楼盘|[东南西北一二三四五六七八九十]区|[0-9一二三四五六七八九十]期|期)[东南西北]?$/u;
/** These name none. */
const NAMELESS = /^(?:这个?|本|整个|我们?|同一个?)?(?:小区|社区|村)里?$/u;

/** Says whether the end of a run names a road, an estate, a village. */
export function namesPlace(run: string): boolean {
  return NAMED_PLACE.test(run) && !NAMELESS.test(run);
}

/** 江南省柳溪市城关镇, before a road or an estate: of thousands of people, and often what the matter is about. */
const TOWN = /^.+(?:[省市县镇乡]|街道|社区|(?<![小社新园])区)(?=.{2})/u;

/** Where houses have numbers along the way, or the house itself; an estate or a village without its door is of many people. */
const NUMBERED_WAY = /(?:路|街|大道|巷|弄|胡同|大厦)[东西南北]?$/u;

/** Gives the start of the address that a door closes: the road told right before it, without its town. */
export function startOfAddress(folded: string, door: Place): number {
  const before = folded.slice(Math.max(0, door.start - LONGEST_WAY), door.start);
  const run = RUN_BEFORE_DOOR.exec(before)?.[0] ?? '';
  const way = run.replace(BEFORE_ADDRESS, '');
  if (!namesPlace(way)) return door.start;
  if (!NUMBERED_WAY.test(way)) return door.start;
  const beyondTown = way.replace(TOWN, '');
  return door.start - (namesPlace(beyondTown) ? beyondTown : way).length;
}
