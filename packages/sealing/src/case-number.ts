import type { RandomBytes } from './receipt-code.ts';
import { significantCharacters } from './typed-input.ts';

const DIGITS = 11;
const FIRST = 2_000_000_000n;
const RANGE = 8_000_000_000n;

/**
 * A weakly totally anti-symmetric quasigroup of order 10: H. M. Damm, Total anti-symmetrische Quasigruppen,
 * dissertation, Marburg 2004. It catches every single wrong digit and every exchange of neighbours.
 */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
].map((row) => [...row].map(Number));

declare const caseNumber: unique symbol;

/** 受理编号: 11 digits without separators, the last a check digit. Not secret; says nothing about the case. */
export type CaseNumber = string & { readonly [caseNumber]: true };

/**
 * Why a typed number is no case number. `firstDigit`: case numbers begin with 2 to 9, so that none is taken for a
 * mobile telephone number. `position` counts from 0, separators left out.
 */
export type CaseNumberFault =
  | { readonly reason: 'empty' }
  | { readonly reason: 'length'; readonly length: number }
  | { readonly reason: 'character'; readonly position: number; readonly character: string }
  | { readonly reason: 'firstDigit' }
  | { readonly reason: 'check' };

export type ParsedCaseNumber =
  | { readonly ok: true; readonly caseNumber: CaseNumber }
  | ({ readonly ok: false } & CaseNumberFault);

/**
 * Makes a random case number: 8,000,000,000 possible, so the caller keeps it unique and draws again on a clash.
 * Throws when the source does not give 8 bytes.
 */
export function createCaseNumber(randomBytes: RandomBytes): CaseNumber {
  const bytes = randomBytes(8);
  if (bytes.length !== 8) throw new Error(`Expected 8 random bytes, got ${bytes.length}`);
  // Modulo bias is below 2^-31.
  const drawn = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0);
  const digits = String(FIRST + (drawn % RANGE));
  return `${digits}${dammResidue(digits)}` as CaseNumber;
}

/** Shows a case number as it is said on the telephone: 3, 4 and 4 digits with spaces between. */
export function formatCaseNumber(number: CaseNumber): string {
  return `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`;
}

/** Reads a case number as typed: full-width digits, spaces, hyphens and a leading 受理编号 are taken. Never throws. */
export function parseCaseNumber(input: string): ParsedCaseNumber {
  const typed = significantCharacters(input, '受理编号');
  if (typed.length === 0) return { ok: false, reason: 'empty' };
  const position = typed.findIndex((character) => !/[0-9]/.test(character));
  const character = typed[position];
  if (character !== undefined) return { ok: false, reason: 'character', position, character };
  if (typed.length !== DIGITS) return { ok: false, reason: 'length', length: typed.length };
  const digits = typed.join('');
  if (digits < '2') return { ok: false, reason: 'firstDigit' };
  if (dammResidue(digits) !== 0) return { ok: false, reason: 'check' };
  return { ok: true, caseNumber: digits as CaseNumber };
}

function dammResidue(digits: string): number {
  let state = 0;
  for (const digit of digits) state = DAMM[state]?.[Number(digit)] ?? 0;
  return state;
}
