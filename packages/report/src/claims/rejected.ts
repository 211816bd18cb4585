import type { Flow } from '../flow.ts';
import type { Quantity } from './quantities.ts';
import { isMeasured, isShare, isTime } from './units.ts';

/** What stands around a quantity: 24 code units before it, 16 after, and the reach of quotation marks. */
export interface Surroundings {
  before: string;
  after: string;
  quoted: boolean;
}

const slogan =
  /^(?:全面|意识|自信|确立|维护|区分|一|责任(?!人|单位|主体|领导|科室|部门)|不(?!合格|达标|符合|规范|胜任)|务必|坚持|必须|统一|结合|着力|优先|更加|务实|到位|百分之百|方面|层面|维度|阶段|环节|关键|清单|转变|统筹|服从|牢固|善于|革命|规定|红线|底线|班子|防线|一体|文明|面向|服务|纳入|同步|联动)/;
const afterTime =
  /(?:由|从|至|到|达|近|超|过|约|为|于|短|压缩|压减|减少|增加|提前|节约|节省|仅需|只需|需|延长|平均|累计|下降|降低|提高|上升|控制在|稳定在|保持在|天数|时长|时间|工期|周期|[由从][^，,。；;\d]{1,10})(?:了)?$/;
const nameAfter = /^(?:级|型|版|系列|时代|强|佳|线|号|届|度(?!假)|制|式|轴|路|街|弄|室|楼|岁|龄)/;
const bound = /^(?:及其?|和|含)?(?:以上|以下|以内|以外|之内|内|范围|半径|开外)/;
const reached = /(?:达|达到|至|到|在|为|率|超|占)(?:约|近)?$/;

/** Whether a number with a unit is no claim: part of a name, a date, a rank, a threshold, a slogan. */
export function isRejected(quantity: Quantity, around: Surroundings): boolean {
  const { before, after } = around;
  if (around.quoted || (quantity.chinese && quantity.value === 0)) return true;
  if (/(?:第|(?<![提之以年月日底末察视馈改])前|No\.|[+×xX*~—/-])$/.test(before) && !isListed(before))
    return true;
  if (/^(?:\+|×|:\d)/.test(after) || /\+$/.test(before)) return true;
  if (/(?:^|[^A-Za-z])[A-Za-z](?:区)?$/.test(before)) return true;
  if (/(?:位列|位居|排名|排在|名列)(?:[\u4e00-\u9fff]{0,6}第)?$/.test(before)) return true;
  if (/第[\d一二三四五六七八九十]+[级期届批轮类号条款项]?[、和及]第?$/.test(before)) return true;
  if (/[一二三四五六七八九十][、和]$/.test(before) && quantity.chinese) return true;
  if (nameAfter.test(after)) return true;
  if (/每$/.test(before) && quantity.value <= 1_000) return true;
  if (/(?:限额|限价|门槛|起征点|上限)[^，,。；;]{0,12}$/.test(before)) return true;
  if (/连续$/.test(before) && quantity.unit === '个') return true;
  return quantity.chinese ? isChineseWord(quantity, around) : isArabicName(quantity, around);
}

/** A range or a list separator is no sign of a name when a number stands before it. */
function isListed(before: string): boolean {
  return /[\d%万亿千百人家个项件元](?:[~—-]{1,2})$/.test(before) && !/\d{4}年?[~—-]{1,2}$/.test(before);
}

function isArabicName(quantity: Quantity, { before, after }: Surroundings): boolean {
  const { unit, value } = quantity;
  if (isTimeWithoutChange(quantity, { before, after })) return true;
  if (/^分$/.test(unit))
    return (
      !/(?:得|平均|满意度|评分|总|均|获|为|达|至|到|由|从)分?$/.test(before) && !/[评得考]分/.test(before)
    );
  if (unit === '类')
    return (
      value <= 5 && (/[个种项、]$/.test(before) || /^(?:新药|医疗|器械|水|疫苗|建设用地|人员|固)/.test(after))
    );
  if (/^[期]$/.test(unit)) return /^(?:工程|项目|建设|载体|基金|地块|厂房|改造)/.test(after);
  if (/^1(?!个)[\u4e00-\u9fff]{1,2}1[\u4e00-\u9fff]/.test(`${quantity.digits}${unit}${after}`)) return true;
  if (/千伏$|平方$/.test(unit)) return true;
  return isBound(quantity, { before, after });
}

function isChineseWord(quantity: Quantity, { before, after }: Surroundings): boolean {
  const { digits, unit, vague } = quantity;
  const bare = /^[十百千万亿]+$/.test(digits) && digits !== '十';
  if (/^百分之|分之|半/.test(digits)) return /个$/.test(before) || isBound(quantity, { before, after });
  if (digits.startsWith('翻') || digits.startsWith('1')) return false;
  if (isTimeWithoutChange(quantity, { before, after })) return true;
  if (bare && vague === null) {
    if (!/(?:超|过|近|约|逾|达|破)$/.test(before) || /^(?:的|级|元级|以上)/.test(after)) return true;
    if (isMeasured(unit) && !/^[，,。；;、)]|^$/.test(after)) return true;
  }
  if (unit === '' || /^[万亿]$/.test(unit)) return !(vague || bare);
  if (/^一$/.test(digits)) return !/^[成倍番]$/.test(unit);
  if (
    /^(?:元|分|里|本|头|面|口|道|层|站|门|单|眼|页|首|双|对|副|字|样|节|村|镇|县|乡|街道|社区|小区|校|乡镇|集|孔|床|席|车|包|m|升|克|斤|吨|米)$/.test(
      unit,
    )
  )
    return vague === null && !/[十百千]/.test(digits);
  if (unit === '期' && before.endsWith('(')) return true;
  if (/^[二三四五六]?期$/.test(digits + unit) || unit === '期')
    return !/^[，,。；;、)]/.test(after) || digits.length < 1 || digits === '二';
  if (digits === '二' && /^[次家个套条]$/.test(unit)) return true;
  if (slogan.test(after)) return true;
  return isBound(quantity, { before, after });
}

function isTimeWithoutChange(
  { unit }: Quantity,
  { before, after }: Pick<Surroundings, 'before' | 'after'>,
): boolean {
  if (!isTime(unit)) return false;
  if (/^[年日周]$/.test(unit)) return !/(?:提前|延长|缩短)(?:了)?$/.test(before);
  if (unit === '岁')
    return bound.test(after) || !/(?:下降|降低|提高|上升|减小|为|至|到|年龄由)$/.test(before);
  if (/超过?$/.test(before) && after.startsWith('的')) return true;
  return !afterTime.test(before);
}

/** 50万元以上 before a noun marks a class; at the end of a clause or after 达 it is a figure. */
function isBound(quantity: Quantity, { before, after }: Pick<Surroundings, 'before' | 'after'>): boolean {
  const match = bound.exec(after);
  if (!match) return /^的(?:目标|标准|要求)/.test(after);
  if (/内|范围|半径/.test(match[0]) && isMeasured(quantity.unit))
    return !/(?:控制|稳定|保持|压[降减缩]|降)(?:在|至|到)$/.test(before);
  const rest = after.slice(match[0].length);
  if (/^(?:[，,。；;、)\n]|并|且|$)/.test(rest)) return false;
  if (isShare(quantity.unit) && !rest.startsWith('的')) return false;
  return !reached.test(before);
}

/** Marks the code units of a passage that stand in a title or in a short quotation. */
export function quotedPlaces({ norm, raw }: Flow): Uint8Array {
  const marked = new Uint8Array(norm.length);
  for (const match of norm.matchAll(/《[^》\n]{1,80}》|"[^"。\n]{1,40}"/g)) mark(marked, match);
  for (const match of raw.matchAll(/[“「『][^”」』。\n]{1,40}[”」』]|‘[^’。\n]{1,40}’/g)) mark(marked, match);
  return marked;
}

function mark(marked: Uint8Array, match: RegExpMatchArray): void {
  marked.fill(1, match.index, (match.index ?? 0) + match[0].length);
}
