const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  '○': 0,
  O: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  // As on cheques.
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const powers: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 千: 1000 };

/** The characters of Chinese numerals below ten thousand, for use inside a character class. */
export const chineseDigits = '一二三四五六七八九十百千两零〇壹贰叁肆伍陆柒捌玖拾';

/** Reads `12`, `十二`, `一百零一`, `Ⅻ` or `二〇二四`; null for anything else. */
export function readNumeral(written: string): number | null {
  if (/^\d{1,9}$/.test(written)) return Number(written);
  if (written === '') return null;
  if (/^[\u2160-\u216b]$/.test(written)) return written.charCodeAt(0) - 0x215f;
  const units = [...written];
  if (units.every((unit) => unit in digits)) {
    return units.reduce((sum, unit) => sum * 10 + (digits[unit] ?? 0), 0);
  }
  return readWithPowers(units);
}

function readWithPowers(units: string[]): number | null {
  let total = 0;
  let pending: number | null = null;
  for (const unit of units) {
    const power = powers[unit];
    if (power !== undefined) {
      total += (pending ?? 1) * power;
      pending = null;
    } else if (unit in digits) {
      pending = digits[unit] ?? 0;
    } else {
      return null;
    }
  }
  return total + (pending ?? 0);
}
