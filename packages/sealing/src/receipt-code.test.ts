import { assert, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createReceiptCode,
  formatReceiptCode,
  parseReceiptCode,
  type ReceiptCode,
  receiptCodeBytes,
} from './receipt-code.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const counting = createReceiptCode((n) => Uint8Array.from({ length: n }, (_, i) => i));
const random = (): ReceiptCode => createReceiptCode((n) => crypto.getRandomValues(new Uint8Array(n)));
const accepted = (text: string): boolean => parseReceiptCode(text).ok;

describe('createReceiptCode', () => {
  it('gives the known codes', () => {
    expect(counting).toBe('000G40R40M30E209185GR38ED');
    expect(createReceiptCode((n) => new Uint8Array(n).fill(255))).toBe('ZZZZZZZZZZZZZZZZZZZZZZZZW');
  });

  it('refuses a source that gives too few bytes', () => {
    expect(() => createReceiptCode(() => new Uint8Array(14))).toThrow('Expected 15 random bytes, got 14');
  });

  it('makes a code that reads back, and keeps all 120 bits', () => {
    assert(
      property(uint8Array({ minLength: 15, maxLength: 15 }), (bytes) => {
        const code = createReceiptCode(() => bytes);
        expect(parseReceiptCode(formatReceiptCode(code))).toEqual({ ok: true, code });
        expect(receiptCodeBytes(code)).toEqual(bytes);
      }),
    );
  });

  it('uses each of the 32 letters as check character', () => {
    const checks = new Set(Array.from({ length: 2_000 }, () => random().at(-1)));
    expect([...checks].sort().join('')).toBe(LETTERS);
  });
});

describe('the check character', () => {
  const codes = [counting, ...Array.from({ length: 20 }, random)];

  it('catches every single wrong character', () => {
    for (const code of codes) {
      for (let at = 0; at < code.length; at++) {
        for (const letter of LETTERS.replace(code.charAt(at), '')) {
          expect(accepted(code.slice(0, at) + letter + code.slice(at + 1))).toBe(false);
        }
      }
    }
  });

  it('catches every exchange of two neighbours, whichever two letters they are', () => {
    for (const [a, b, code] of pairsOfNeighbours()) {
      const at = code.indexOf('*');
      const head = code.slice(0, at);
      const tail = code.slice(at + 2);
      expect(accepted(head + a + b + tail) && accepted(head + b + a + tail)).toBe(false);
    }
  });

  it('catches every exchange of any two different characters of a code', () => {
    for (const code of codes) {
      for (let i = 0; i < code.length; i++) {
        for (let j = i + 1; j < code.length; j++) {
          if (code[i] === code[j]) continue;
          const swapped = [...code];
          [swapped[i], swapped[j]] = [code.charAt(j), code.charAt(i)];
          expect(accepted(swapped.join(''))).toBe(false);
        }
      }
    }
  });
});

/**
 * For every place and every two different letters, the right code that has these letters there. The check is
 * linear, so what holds for this code holds for every other with the same two letters at the same place.
 */
function* pairsOfNeighbours(): Generator<[string, string, string]> {
  for (let at = 0; at < 24; at++) {
    for (const a of LETTERS) {
      for (const b of LETTERS) {
        if (a === b) continue;
        const free = at === 0 ? 24 : 0;
        const blank = [...'0'.repeat(25)];
        blank[at] = a;
        blank[at + 1] = b;
        for (const letter of LETTERS) {
          blank[free] = letter;
          if (accepted(blank.join(''))) break;
        }
        blank.splice(at, 2, '*', '*');
        yield [a, b, blank.join('')];
      }
    }
  }
}

describe('formatReceiptCode', () => {
  it('shows five groups of five', () => {
    expect(formatReceiptCode(counting)).toBe('000G4-0R40M-30E20-9185G-R38ED');
  });
});

describe('parseReceiptCode', () => {
  it.each([
    ['lower case', '000g4-0r40m-30e20-9185g-r38ed'],
    ['no separators', '000G40R40M30E209185GR38ED'],
    ['spaces and line breaks', ' 000G4 0R40M\n30E20 9185G\tR38ED '],
    [
      'full-width letters, digits, spaces and dashes',
      '０００Ｇ４　０Ｒ４０Ｍ－３０Ｅ２０－９１８５Ｇ－ｒ３８ｅｄ',
    ],
    ['Chinese dashes and stops', '000G4——0R40M、30E20，9185G。R38ED'],
    ['the letter O for zero', 'OooG4-OR4OM-3OE2O-9185G-R38ED'],
    ['I and L for one', '000G4-0R40M-30E20-9I85G-R38ED'],
    ['small l for one', '000G4-0R40M-30E20-9l85G-R38ED'],
    ['invisible marks from a chat window', '\u200b000G4-0R40M-30E20\u00ad-9185G-R38ED\ufeff'],
    ['the label copied along', '查询码：000G4-0R40M-30E20-9185G-R38ED'],
  ])('takes %s', (_, typed) => {
    expect(parseReceiptCode(typed)).toEqual({ ok: true, code: counting });
  });

  it.each(['', '   ', '-----', '　', '查询码：'])('says that %j is empty', (typed) => {
    expect(parseReceiptCode(typed)).toEqual({ ok: false, reason: 'empty' });
  });

  it('says how many characters it found when the length is wrong', () => {
    expect(parseReceiptCode(counting.slice(1))).toEqual({ ok: false, reason: 'length', length: 24 });
    expect(parseReceiptCode(`${counting}0`)).toEqual({ ok: false, reason: 'length', length: 26 });
  });

  it('names the first character that no code has, and its place among the characters that count', () => {
    expect(parseReceiptCode('000G4-0U40M-30E20-9185G-R38ED')).toEqual({
      ok: false,
      reason: 'character',
      position: 6,
      character: 'U',
    });
    expect(parseReceiptCode('000G4-学')).toMatchObject({ reason: 'character', position: 5, character: '学' });
    expect(parseReceiptCode('😀')).toMatchObject({ reason: 'character', position: 0, character: '😀' });
  });

  it('says that the check is wrong when a character was mistyped', () => {
    expect(parseReceiptCode('000G4-0R40M-30E20-9185G-R38EE')).toEqual({ ok: false, reason: 'check' });
  });
});
