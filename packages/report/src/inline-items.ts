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
  'ar-paren': new RegExp(`${hard}[(〔【[]\\s*(\\d{1,3})\\s*[)\\]〕】][、.]?\\s*`, 'g'),
  'ar-paren-one': /[\u2474-\u2487]\s*/g,
  'ar-dot-one': /[\u2488-\u249b]\s*/g,
  'cn-paren': new RegExp(`${hard}[(〔【[]\\s*(${c})\\s*[)\\]〕】][、.]?\\s*`, 'g'),
  circled: /[\u2460-\u2473\u3251-\u325F\u32B1-\u32BF\u2776-\u2789]\s*/g,
  yishi: new RegExp(`${stop}(${c})是[:,]?\\s*`, 'g'),
  di: new RegExp(`${hard}第(${c}|\\d{1,2})(?:[,、:]|是)\\s*`, 'g'),
  'ar-rparen': new RegExp(`${hard}(\\d{1,2})[)]\\s*`, 'g'),
  'ar-dot': new RegExp(`${hard}(\\d{1,2})[.](?!\\d)\\s*`, 'g'),
  'ar-dun': new RegExp(`${hard}(\\d{1,2})、\\s*`, 'g'),
  qi: new RegExp(`${hard}其(${c})[,、:是]\\s*`, 'g'),
  M: new RegExp(`${hard}(?:整改|具体)*(?:措施|举措)[(]?(${c}|\\d{1,2})[)]?[:、.]\\s*`, 'g'),
};

/**
 * Finds the items of one family that count up from `first`, in the order of the text. A number may be missing or printed twice where the
 * sign opens a sentence and is no number to be taken for another.
 */
export function findRun(pieces: readonly Piece[], family: string, first: number): InlineItem[] {
  return runOf(signsOf(pieces, family), first);
}

type Sign = InlineItem & { opens: boolean };

function runOf(signs: readonly Sign[], first: number): InlineItem[] {
  const items: InlineItem[] = [];
  for (const [index, sign] of signs.entries()) {
    const last = items.at(-1)?.ordinal;
    const wanted = last === undefined ? first : last + 1;
    const skips = last !== undefined && sign.opens && sign.ordinal >= last && sign.ordinal <= last + 3;
    const comes = (): boolean => signs.slice(index + 1).some(({ ordinal }) => ordinal === wanted);
    if (
      sign.ordinal === wanted ||
      (skips && bracketed.has(sign.family) && !(sign.ordinal > wanted && comes()))
    )
      items.push(sign);
  }
  return items;
}

/** Whether running text holds the item of this family and number. */
export function holdsItem(piece: Piece, family: string, ordinal: number): boolean {
  return signsOf([piece], family).some((sign) => sign.ordinal === ordinal);
}

/** Signs that are hardly ever anything else. */
const bracketed = new Set([
  'ar-paren',
  'ar-paren-one',
  'ar-dot-one',
  'cn-paren',
  'circled',
  'ar-rparen',
  'yishi',
]);

function signsOf(pieces: readonly Piece[], family: string): Sign[] {
  const pattern = families[family];
  if (!pattern) return [];
  return pieces.flatMap(({ norm, from }, piece) =>
    [...norm.slice(from).matchAll(pattern)].flatMap((match) => {
      const ordinal = readNumeral(match[1] ?? '') ?? enclosedNumber(match[0])?.ordinal;
      const signAt = from + match.index;
      const opens = /(?:^|[。;])\s*$/.test(norm.slice(from, signAt));
      const textAt = signAt + match[0].length;
      return ordinal == null ? [] : [{ piece, signAt, textAt, ordinal, family, opens }];
    }),
  );
}

/** The items into which running text divides itself: the family whose first item comes first, of two or more items or at the very beginning. */
export function divideInline(pieces: readonly Piece[], least = 2): InlineItem[] {
  let best: InlineItem[] = [];
  for (const family of Object.keys(families)) {
    const signs = signsOf(pieces, family);
    const first = signAtStart(pieces, signs[0]);
    const run = runOf(signs, first?.ordinal ?? 1);
    if (run.length < (first && bracketed.has(family) ? 1 : least)) continue;
    if (best.length === 0 || comesBefore(run[0], best[0])) best = run;
  }
  return best;
}

/** The sign with which the text begins, perhaps after a word on how far it has come (`已完成。`). */
function signAtStart(pieces: readonly Piece[], sign: Sign | undefined): Sign | null {
  const [piece] = pieces;
  if (sign?.piece !== 0 || !piece) return null;
  return /^(?:[^,。]{0,12}。)?\s*$/.test(piece.norm.slice(piece.from, sign.signAt)) ? sign : null;
}

function comesBefore(one: InlineItem | undefined, other: InlineItem | undefined): boolean {
  if (!one || !other) return false;
  return one.piece !== other.piece ? one.piece < other.piece : one.signAt < other.signAt;
}
