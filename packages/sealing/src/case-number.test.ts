import { describe, expect, it } from 'vitest';
import { type CaseNumber, createCaseNumber, formatCaseNumber, parseCaseNumber } from './case-number.ts';

const lowest = createCaseNumber((n) => new Uint8Array(n));
const random = (): CaseNumber => createCaseNumber((n) => crypto.getRandomValues(new Uint8Array(n)));
const accepted = (text: string): boolean => parseCaseNumber(text).ok;
const DIGITS = [...'0123456789'];

describe('createCaseNumber', () => {
  it('gives the known numbers', () => {
    expect(lowest).toBe('20000000001');
    expect(createCaseNumber((n) => Uint8Array.from({ length: n }, (_, i) => i + 1))).toBe('57903828561');
  });

  it('refuses a source that gives too few bytes', () => {
    expect(() => createCaseNumber(() => new Uint8Array(7))).toThrow('Expected 8 random bytes, got 7');
  });

  it('makes 11 digits that read back and never look like a mobile telephone number', () => {
    for (let round = 0; round < 2_000; round++) {
      const number = random();
      expect(number).toMatch(/^[2-9][0-9]{10}$/);
      expect(parseCaseNumber(formatCaseNumber(number))).toEqual({ ok: true, caseNumber: number });
    }
  });
});

describe('the check digit', () => {
  const numbers = [lowest, ...Array.from({ length: 300 }, random)];

  it('catches every single wrong digit', () => {
    for (const number of numbers) {
      for (let at = 0; at < number.length; at++) {
        for (const digit of DIGITS.filter((d) => d !== number[at])) {
          expect(accepted(number.slice(0, at) + digit + number.slice(at + 1))).toBe(false);
        }
      }
    }
  });

  it('catches every exchange of neighbours', () => {
    for (const number of numbers) {
      for (let at = 0; at < number.length - 1; at++) {
        const [a, b] = [number.charAt(at), number.charAt(at + 1)];
        if (a !== b) expect(accepted(number.slice(0, at) + b + a + number.slice(at + 2))).toBe(false);
      }
    }
  });

  it('lets exactly one last digit pass, another one when neighbours are exchanged, in all ten inner states', () => {
    for (const [first, a, b] of triples()) {
      const [last] = lastDigits(`2${first}${a}${b}000000`);
      const [swapped] = lastDigits(`2${first}${b}${a}000000`);
      expect(a === b || last !== swapped).toBe(true);
    }
  });
});

function lastDigits(head: string): string[] {
  const passing = DIGITS.filter((digit) => accepted(head + digit));
  expect(passing).toHaveLength(1);
  return passing;
}

function triples(): string[][] {
  return DIGITS.flatMap((first) => DIGITS.flatMap((a) => DIGITS.map((b) => [first, a, b])));
}

describe('formatCaseNumber', () => {
  it('groups 3, 4 and 4', () => {
    expect(formatCaseNumber(lowest)).toBe('200 0000 0001');
  });
});

describe('parseCaseNumber', () => {
  it.each(['200 0000 0001', '200-0000-0001', '２００　００００　０００１', '受理编号：20000000001'])(
    'takes %s',
    (typed) => {
      expect(parseCaseNumber(typed)).toEqual({ ok: true, caseNumber: lowest });
    },
  );

  it('says what is wrong', () => {
    expect(parseCaseNumber(' ')).toEqual({ ok: false, reason: 'empty' });
    expect(parseCaseNumber('2000000000')).toEqual({ ok: false, reason: 'length', length: 10 });
    expect(parseCaseNumber('200 0000 00O1')).toEqual({
      ok: false,
      reason: 'character',
      position: 9,
      character: 'O',
    });
    expect(parseCaseNumber('13800000000')).toEqual({ ok: false, reason: 'firstDigit' });
    expect(parseCaseNumber('20000000005')).toEqual({ ok: false, reason: 'check' });
  });
});
