import { chineseDigits, readNumeral } from './numerals.ts';

/** A numbering sign at the beginning of a paragraph. `end` is the index after the sign and the blanks that follow. */
export interface Marker {
  family: string;
  /** The number as printed; for dotted numbers the last part; null for bullets. */
  ordinal: number | null;
  /** All parts of a dotted number. */
  parts: readonly number[];
  sign: string;
  end: number;
}

const c = `[${chineseDigits}]`;

interface Form {
  family: string;
  pattern: RegExp;
}

const forms: readonly Form[] = [
  { family: 'part', pattern: new RegExp(`^第(${c}{1,3}|\\d{1,2})(?:部分|章|节|编)[、:.,\\s]*`) },
  { family: 'part', pattern: /^([\u2160-\u216b])(?:[、.,]\s*|\s+)/ },
  { family: 'part', pattern: /^(?:I{1,3}|I?V|VI{1,3}|I?X)[.、]\s*(?=\p{Script=Han})/u },
  { family: 'di', pattern: new RegExp(`^第(${c}{1,3}|\\d{1,3})(?:[,、:.]|是|条(?=[:\\s、]))\\s*`) },
  { family: 'qi', pattern: new RegExp(`^其(${c})[,、:是]\\s*`) },
  {
    family: 'ar-item',
    pattern: new RegExp(`^第\\s*(${c}{1,3}|\\d{1,3})\\s*[项个](?:[:、.]\\s*|\\s+|(?=关于|针对|“))`),
  },
  { family: 'ar-paren', pattern: /^[([〔【]\s*(\d{1,3})\s*[)\]〕】]\s*[、.:]?\s*/ },
  { family: 'cn-paren', pattern: new RegExp(`^[([〔【]\\s*(${c}{1,4})\\s*[)\\]〕】]\\s*[、.:]?\\s*`) },
  { family: 'ar-rparen', pattern: /^(\d{1,3})\s*\)\s*[、.]?\s*/ },
  {
    family: 'dotted',
    pattern:
      /^(\d{1,3}(?:[.-]\d{1,2}){1,3})(?:[.、)]\s*|\s+|(?=[\p{Script=Han}“"]))(?![月年日号万亿个项件次人名家倍公米千元度%])/u,
  },
  { family: 'ar-dot', pattern: /^(\d{1,3})\s*\.(?!\d(?!\d{3}年))\s*/ },
  // The number of a record in a table that was flattened to a cell a line.
  { family: 'ar-dot', pattern: new RegExp(`^(${c}{1,3}|\\d{1,3})\\n\\s*`) },
  { family: 'ar-dun', pattern: /^(\d{1,3})\s*、\s*/ },
  { family: 'ar-space', pattern: /^(\d{1,3})\s*[:,]?\s*(?=关于|“|针对)/ },
  { family: 'ar-space', pattern: /^(\d{1,2})\s+(?=\p{Script=Han}{4})(?![年月日号万亿个项件次人名家座处])/u },
  { family: 'yishi', pattern: new RegExp(`^(${c}{1,3}|\\d{1,2})是[:,]?\\s*`) },
  { family: 'cn-dun', pattern: new RegExp(`^(${c}{1,3})\\s*[、.,:](?!${c}{1,2}[、是])\\s*`) },
  { family: 'cn-dun', pattern: new RegExp(`^(${c}{1,3})(?:\\s+|(?=关于))(?=\\p{Script=Han}{2,})`, 'u') },
  { family: 'cn-rparen', pattern: new RegExp(`^(${c}{1,3})\\s*\\)\\s*`) },
  { family: 'bullet', pattern: /^(?:[-*+]\s+|[•●◆■□▪▲△▼►▶➢➤★◇○◎·※✓✔√☑✦❖]\s*)/ },
  { family: 'bullet', pattern: /^[(]?[A-Ha-h]\s*[.、)]\s*(?=[\p{Script=Han}“])/u },
  { family: 'dash', pattern: /^[—–]{1,2}\s*(?=[^\d\s—–])/ },
];

const enclosed: readonly { from: number; to: number; first: number; family: string }[] = [
  { from: 0x2460, to: 0x2473, first: 1, family: 'circled' },
  { from: 0x3251, to: 0x325f, first: 21, family: 'circled' },
  { from: 0x32b1, to: 0x32bf, first: 36, family: 'circled' },
  { from: 0x2776, to: 0x277f, first: 1, family: 'circled' },
  { from: 0x2780, to: 0x2789, first: 1, family: 'circled' },
  { from: 0x2474, to: 0x2487, first: 1, family: 'ar-paren-one' },
  { from: 0x2488, to: 0x249b, first: 1, family: 'ar-dot-one' },
  { from: 0x3220, to: 0x3229, first: 1, family: 'cn-paren' },
  { from: 0x3280, to: 0x3289, first: 1, family: 'circled' },
];

/** The family and number of a character such as ①, ⑴, ⒈ or ㈠; null for any other. */
export function enclosedNumber(unit: string): { family: string; ordinal: number } | null {
  const code = unit.charCodeAt(0);
  const range = enclosed.find((one) => code >= one.from && code <= one.to);
  return range ? { family: range.family, ordinal: code - range.from + range.first } : null;
}

/** Reads the numbering sign at the start of half-width text without leading blanks. */
export function readMarker(norm: string): Marker | null {
  const single = enclosedNumber(norm);
  if (single) {
    const end = 1 + (/^\s*[、.,]?\s*/.exec(norm.slice(1))?.[0].length ?? 0);
    return { ...single, parts: [single.ordinal], sign: norm[0] ?? '', end };
  }
  for (const form of forms) {
    const match = form.pattern.exec(norm);
    if (match) return markerOf(form.family, match);
  }
  return null;
}

function markerOf(family: string, match: RegExpExecArray): Marker | null {
  const written = match[1];
  const base = { sign: match[0].trim(), end: match[0].length };
  if (written === undefined) return { ...base, family, ordinal: null, parts: [] };
  const parts = written.split(/[.-]/).map((part) => readNumeral(part));
  const last = parts.at(-1);
  if (last == null || last === 0 || parts.some((part) => part === null)) return null;
  const depth = family === 'dotted' ? `dotted-${parts.length}` : family;
  return { ...base, family: depth, ordinal: last, parts: parts.map((part) => part ?? 0) };
}

/** Length of a list's bullet before a numbering sign (`- (1)`), which then says nothing; 0 where the bullet is the only sign. */
export function idleBullet(norm: string): number {
  const bullet = /^(?:[-*+]\s+|[•●◆■□▪]\s*)/.exec(norm)?.[0].length ?? 0;
  const rest = norm.slice(bullet).replace(/^(?:\*\*|\\)+/, '');
  return readMarker(rest)?.ordinal == null ? 0 : bullet;
}

/** True when a line opens with any numbering sign. */
export function beginsWithMarker(norm: string): boolean {
  return readMarker(norm) !== null;
}
