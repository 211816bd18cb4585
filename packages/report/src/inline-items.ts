import { enclosedNumber } from './markers.ts';
import { chineseDigits, readNumeral } from './numerals.ts';

/** A stretch of half-width text in which items are looked for. */
export interface Piece {
  norm: string;
  from: number;
}

/** An item found inside running text: where its sign begins and where its words begin. */
export interface InlineItem {
  piece: number;
  signAt: number;
  textAt: number;
  ordinal: number;
  family: string;
}

const c = `[${chineseDigits}]{1,3}`;
const stop = '(?<=^|[。;:!?,\\s、)\\u2028])';
const hard = '(?<=^|[。;:!?\\s\\u2028|])';

const families: Record<string, RegExp> = {
  'ar-paren': new RegExp(`${hard}[(](\\d{1,3})[)][、.]?\\s*`, 'g'),
  'ar-paren-one': /[\u2474-\u2487]\s*/g,
  'ar-dot-one': /[\u2488-\u249b]\s*/g,
  'cn-paren': new RegExp(`${hard}[(](${c})[)][、.]?\\s*`, 'g'),
  circled: /[\u2460-\u2473\u3251-\u325F\u32B1-\u32BF\u2776-\u2789]\s*/g,
  yishi: new RegExp(`${stop}(${c})是[:,]?\\s*`, 'g'),
  di: new RegExp(`${hard}第(${c}|\\d{1,2})(?:[,、:]|是)\\s*`, 'g'),
  'ar-rparen': new RegExp(`${hard}(\\d{1,2})[)]\\s*`, 'g'),
  'ar-dot': new RegExp(`${hard}(\\d{1,2})[.](?!\\d)\\s*`, 'g'),
  'ar-dun': new RegExp(`${hard}(\\d{1,2})、\\s*`, 'g'),
  qi: new RegExp(`${hard}其(${c})[,、:是]\\s*`, 'g'),
  M: new RegExp(`${hard}(?:整改|具体)*(?:措施|举措)[(]?(${c}|\\d{1,2})[)]?[:、.]\\s*`, 'g'),
};

/** Finds the items of one family that count up from `first` without a gap, in the order of the text. */
export function findRun(pieces: readonly Piece[], family: string, first: number): InlineItem[] {
  const pattern = families[family];
  if (!pattern) return [];
  const items: InlineItem[] = [];
  let wanted = first;
  for (const [index, piece] of pieces.entries()) {
    const text = piece.norm.slice(piece.from);
    for (const match of text.matchAll(pattern)) {
      const ordinal = readNumeral(match[1] ?? '') ?? enclosedNumber(match[0])?.ordinal;
      if (ordinal !== wanted) continue;
      const signAt = piece.from + match.index;
      items.push({ piece: index, signAt, textAt: signAt + match[0].length, ordinal, family });
      wanted++;
    }
  }
  return items;
}

/** The items into which running text divides itself: the family whose first item comes first and that has two or more. */
export function divideInline(pieces: readonly Piece[], least = 2): InlineItem[] {
  let best: InlineItem[] = [];
  for (const family of Object.keys(families)) {
    const run = findRun(pieces, family, 1);
    if (run.length < least) continue;
    if (best.length === 0 || comesBefore(run[0], best[0])) best = run;
  }
  return best;
}

function comesBefore(one: InlineItem | undefined, other: InlineItem | undefined): boolean {
  if (!one || !other) return false;
  return one.piece !== other.piece ? one.piece < other.piece : one.signAt < other.signAt;
}
