const chinese = '〇一二三四五六七八九';
const stems = '甲乙丙丁戊己庚辛壬癸';
const legal = '零壹贰叁肆伍陆柒捌玖';

/**
 * Writes a list number as Word does (ECMA-376 part 1, 17.18.59 ST_NumberFormat); null for a format that is not known.
 */
export function writeNumber(value: number, format: string): string | null {
  switch (format) {
    case 'decimal':
    case 'decimalHalfWidth':
      return String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return withPowers(value, chinese, ['', '十', '百', '千']);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return String(value).replace(/\d/g, (digit) => chinese[Number(digit)] ?? '');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return withPowers(value, legal, ['', '拾', '佰', '仟']);
    case 'ideographTraditional':
      return stems[value - 1] ?? String(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCharCode(0x245f + value) : `(${value})`;
    case 'decimalEnclosedParen':
      return value <= 20 ? String.fromCharCode(0x2473 + value) : `(${value})`;
    case 'decimalEnclosedFullstop':
      return value <= 20 ? String.fromCharCode(0x2487 + value) : `${value}.`;
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'none':
      return '';
    default:
      return null;
  }
}

/** 二十一; 十一 without a leading one; 一百零五. */
function withPowers(value: number, digits: string, powers: readonly string[]): string {
  const written = String(value);
  if (written.length > powers.length) return written;
  let text = '';
  let gap = false;
  for (const [index, digit] of [...written].entries()) {
    const power = powers[written.length - 1 - index] ?? '';
    if (digit === '0') gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${digits[Number(digit)]}${power}`;
      gap = false;
    }
  }
  return value >= 10 && value < 20 ? text.slice(1) : text;
}

function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(40, Math.floor((value - 1) / 26) + 1));
}

function roman(value: number): string {
  const signs: readonly [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  if (value >= 4000) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of signs)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text;
}
