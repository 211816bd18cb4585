import { significantCharacters } from './typed-input.ts';

/** Crockford base 32: no I, L, O, U. https://www.crockford.com/base32.html */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', 〇: '0', I: '1', L: '1' };
const RANDOM_BYTES = 15;
const DATA_CHARACTERS = 24;
const CHARACTERS = DATA_CHARACTERS + 1;
const GROUP = 5;

declare const receiptCode: unique symbol;

/** 查询码: 25 upper-case characters without separators, whose check character is right. Secret. */
export type ReceiptCode = string & { readonly [receiptCode]: true };

/**
 * Why a typed code is no receipt code. `position` counts from 0 over the characters that matter, separators
 * left out, so group `floor(position / 5)` and place `position % 5` can be named; `length` is how many were found.
 */
export type ReceiptCodeFault =
  | { readonly reason: 'empty' }
  | { readonly reason: 'length'; readonly length: number }
  | { readonly reason: 'character'; readonly position: number; readonly character: string }
  | { readonly reason: 'check' };

export type ParsedReceiptCode =
  | { readonly ok: true; readonly code: ReceiptCode }
  | ({ readonly ok: false } & ReceiptCodeFault);

/** Gives `n` bytes from a cryptographic source, such as `(n) => crypto.getRandomValues(new Uint8Array(n))`. */
export type RandomBytes = (n: number) => Uint8Array;

/** Makes a new receipt code from 120 random bits. Throws when the source gives another number of bytes. */
export function createReceiptCode(randomBytes: RandomBytes): ReceiptCode {
  const bytes = randomBytes(RANDOM_BYTES);
  if (bytes.length !== RANDOM_BYTES)
    throw new Error(`Expected ${RANDOM_BYTES} random bytes, got ${bytes.length}`);
  const symbols = toSymbols(bytes);
  symbols.push(timesAlpha(residue(symbols)));
  return symbols.map((symbol) => ALPHABET.charAt(symbol)).join('') as ReceiptCode;
}

/** Shows a receipt code in five groups of five, joined by hyphens. */
export function formatReceiptCode(code: ReceiptCode): string {
  const groups: string[] = [];
  for (let at = 0; at < code.length; at += GROUP) groups.push(code.slice(at, at + GROUP));
  return groups.join('-');
}

/**
 * Reads a receipt code as typed: lower case, full-width characters, spaces, hyphens and a leading 查询码 are
 * taken; O reads as 0, I and L as 1. Never throws; says why a text is not a receipt code.
 */
export function parseReceiptCode(input: string): ParsedReceiptCode {
  const typed = significantCharacters(input, '查询码');
  if (typed.length === 0) return { ok: false, reason: 'empty' };
  const symbols: number[] = [];
  for (const [position, character] of typed.entries()) {
    const symbol = ALPHABET.indexOf(LOOK_ALIKES[character] ?? character);
    if (symbol < 0) return { ok: false, reason: 'character', position, character };
    symbols.push(symbol);
  }
  if (symbols.length !== CHARACTERS) return { ok: false, reason: 'length', length: symbols.length };
  if (residue(symbols) !== 0) return { ok: false, reason: 'check' };
  return { ok: true, code: symbols.map((symbol) => ALPHABET.charAt(symbol)).join('') as ReceiptCode };
}

/** Gives back the 15 random bytes that a receipt code was made from. */
export function receiptCodeBytes(code: ReceiptCode): Uint8Array {
  const bytes = new Uint8Array(RANDOM_BYTES);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const character of code.slice(0, DATA_CHARACTERS)) {
    held = ((held << 5) | ALPHABET.indexOf(character)) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  return bytes;
}

function toSymbols(bytes: Uint8Array): number[] {
  const symbols: number[] = [];
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      symbols.push((held >> bits) & 31);
    }
  }
  return symbols;
}

/**
 * The check is one Reed-Solomon check symbol over GF(32) (Reed and Solomon 1960, J. SIAM 8(2)): a code is right
 * when the sum of symbol[i] * alpha^(24 - i) is 0, alpha a root of the primitive x^5 + x^2 + 1. Every weight is
 * non-zero, so every single wrong character shows; the 25 weights differ (alpha has order 31), so exchanging
 * any two different characters shows, neighbours or not.
 */
function residue(symbols: readonly number[]): number {
  let sum = 0;
  for (const symbol of symbols) sum = timesAlpha(sum) ^ symbol;
  return sum;
}

function timesAlpha(element: number): number {
  return element & 16 ? (element << 1) ^ 0b100101 : element << 1;
}
