import { readNumeral } from '../numerals.ts';
import { unitSource } from './units.ts';

/** A number with its unit as it stands in a flow; offsets are into the flow, `unit` is half width and without 余. */
export interface Quantity {
  from: number;
  to: number;
  /** The number as written, without 余 and its scale. */
  digits: string;
  chinese: boolean;
  value: number;
  unit: string;
  /** 余, 多, 数, 几, 上: more than, or about, the number. */
  vague: 'more' | 'about' | null;
  /** The value in `unitBase`: 万 and 亿 multiplied out, tenths as per cent. */
  valueNormalized: number;
  unitBase: string;
}

const arabic = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?';
const chineseNumber =
  '[数几上][十百千万亿]+|[〇零一二两三四五六七八九十百千]+(?:[万亿][〇零一二两三四五六七八九十百千]+)*(?:点[〇零一二三四五六七八九]+)?|[万亿]';
const more = '(?:余|多|来|几)?';
const number = new RegExp(
  `(?<![\\d.])(?:(${arabic})|(${chineseNumber}))(${more})([十百千]?[万亿]{1,2}|[十百千](?![瓦克米伏])|)(${more})(${unitSource}|)`,
  'g',
);
const inParts = /(百|千|万|[二三四五六七八九十])分之([百一二两三四五六七八九十〇零点]+|\d+(?:\.\d+)?)/g;
const half = /(?:一半|过半|近半|半数)(?=以上|以下|左右|[，,。;；、)]|$)/g;
const ratio = /(?<![\d:])1[:∶](\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\d:])/g;
const doubled = /翻(?:了)?([一两二三四])?番/g;
const rate = /每(秒|分钟|小时|日|天)$/;

/** Finds every number that stands before a unit, and the set phrases for shares, in half-width text; in text order. */
export function findQuantities(norm: string): Quantity[] {
  const found = [...findPhrases(norm)];
  for (const match of norm.matchAll(number)) {
    const quantity = readMatch(norm, match);
    if (!quantity || found.some((one) => one.from < quantity.to && quantity.from < one.to)) continue;
    found.push(...sharingUnit(norm, quantity), quantity);
  }
  return found.sort((one, other) => one.from - other.from);
}

/** In 分别新增12、15、18家 the last figure's unit is that of all; the earlier ones stand without it. */
function sharingUnit(norm: string, quantity: Quantity): Quantity[] {
  const clause =
    /[^，,。；;\n]*$/.exec(norm.slice(Math.max(0, quantity.from - 40), quantity.from))?.[0] ?? '';
  const bare = /分别[\u4e00-\u9fff]{0,6}?((?:\d+(?:\.\d+)?[、和])+)$/.exec(clause)?.[1];
  if (!bare) return [];
  const offset = quantity.from - bare.length;
  return [...bare.matchAll(/\d+(?:\.\d+)?/g)].map((match) => {
    const [value, from] = [Number(match[0]), offset + match.index];
    const scale = /^[十百千万亿]*/.exec(quantity.unit)?.[0] ?? '';
    const { valueNormalized } = normalised(value, { scale, unit: quantity.unitBase });
    return { ...quantity, from, to: from + match[0].length, digits: match[0], value, valueNormalized };
  });
}

function readMatch(norm: string, match: RegExpMatchArray): Quantity | null {
  const [matched, digits, written = '', before = '', scale = '', after = '', known = ''] = match;
  const at = match.index ?? 0;
  const unit = known || rareClassifier(norm.slice(at + matched.length), scale);
  const whole = `${matched}${known === '' ? unit : ''}`;
  if (unit === '' && !/[万亿]$/.test(scale + (digits ? '' : written))) return null;
  const chinese = digits === undefined;
  const read = chinese ? readChinese(written) : { value: Number(digits.replaceAll(',', '')), scale: '' };
  if (read === null || !Number.isFinite(read.value)) return null;
  const printed = `${read.scale}${scale}${unit}`;
  const per = rate.exec(norm.slice(Math.max(0, at - 3), at));
  const perUnit = per && /米|吨|升|立方/.test(unit) ? `/${per[1]}` : '';
  return {
    from: perUnit && per ? at - per[0].length : at,
    to: at + whole.length,
    digits: digits ?? written,
    chinese,
    value: read.value,
    unit: `${printed}${perUnit}`,
    vague: before || after ? 'more' : chinese ? vagueness(written) : null,
    ...normalised(read.value, { scale: read.scale + scale, unit: unit + perUnit }),
  };
}

/** After 万 or 亿 any one word before a stop is what is counted (2800万棒). */
function rareClassifier(after: string, scale: string): string {
  return /[万亿]$/.test(scale)
    ? (/^\p{Script=Han}(?=[，,。；;、)])/u.exec(after)?.[0].replace(/[余多元]/, '') ?? '')
    : '';
}

function vagueness(written: string): Quantity['vague'] {
  if (written.startsWith('上') && written.length > 1) return 'more';
  return /^[数几]/.test(written) ? 'about' : null;
}

/** 三百二十 is 320; 千亿 is 1000 in 亿, so that the unit stays the printed one; 一万二千 is 12000. */
function readChinese(written: string): { value: number; scale: string } | null {
  const scale = /^[数几上]?[十百千]*([万亿]+)$/.exec(written)?.[1] ?? '';
  const core = (scale ? written.slice(0, -scale.length) : written).replace(/^[数几上]/, '');
  const [whole = '', decimals] = core.split('点');
  const value = whole === '' ? 1 : readLarge(whole);
  if (value === null) return null;
  return {
    value: decimals ? Number(`${value}.${[...decimals].map((one) => readNumeral(one)).join('')}`) : value,
    scale,
  };
}

function readLarge(written: string): number | null {
  const at = written.search(/[万亿]/);
  if (at < 0) return readNumeral(written);
  const high = at === 0 ? 1 : readNumeral(written.slice(0, at));
  const low = readLarge(written.slice(at + 1));
  return high === null || low === null ? null : high * (written[at] === '亿' ? 1e8 : 1e4) + low;
}

const powers: Record<string, number> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };

function normalised(value: number, { scale, unit }: { scale: string; unit: string }) {
  if (unit === '成') return { valueNormalized: exactly(value * 10), unitBase: '%' };
  if (unit === '番') return { valueNormalized: 2 ** value, unitBase: '倍' };
  const factor = [...scale].reduce((product, one) => product * (powers[one] ?? 1), 1);
  return { valueNormalized: exactly(value * factor), unitBase: unit };
}

/** Removes what binary fractions add: 18.7 × 10⁸ is 1870000000. */
function exactly(value: number): number {
  return Number(value.toPrecision(12));
}

function* findPhrases(norm: string): Generator<Quantity> {
  for (const match of norm.matchAll(inParts)) {
    const whole =
      match[1] === '百'
        ? 100
        : match[1] === '千'
          ? 1_000
          : match[1] === '万'
            ? 10_000
            : readNumeral(match[1] ?? '');
    const part = match[2] === '百' ? 100 : readPart(match[2] ?? '');
    if (whole === null || part === null || whole === 0) continue;
    const isMille = match[1] === '千';
    yield phrase(match, {
      value: isMille ? part : Number(((part / whole) * 100).toFixed(2)),
      unit: isMille ? '‰' : '%',
    });
  }
  for (const match of norm.matchAll(half)) yield phrase(match, { value: 50, unit: '%' });
  for (const match of norm.matchAll(ratio))
    yield phrase(match, { value: Number((match[1] ?? '').replaceAll(',', '')), unit: '1:N' });
  for (const match of norm.matchAll(doubled))
    yield phrase(match, { value: readNumeral(match[1] ?? '一') ?? 1, unit: '番' });
}

function readPart(written: string): number | null {
  return /^\d/.test(written) ? Number(written) : (readChinese(written)?.value ?? null);
}

function phrase(match: RegExpMatchArray, { value, unit }: { value: number; unit: string }): Quantity {
  const [from, to] = [match.index ?? 0, (match.index ?? 0) + match[0].length];
  return {
    ...{ from, to, digits: match[0], chinese: !/\d/.test(match[0]), value, unit, vague: null },
    ...normalised(value, { scale: '', unit }),
  };
}
