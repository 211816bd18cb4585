import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWording, type WordingPiece } from './diff-wording.ts';

const marked = (pieces: readonly WordingPiece[]): string =>
  pieces.map(({ kind, text }) => ({ kept: text, removed: `[-${text}]`, added: `[+${text}]` })[kind]).join('');
const side = (pieces: readonly WordingPiece[], kind: WordingPiece['kind']): string =>
  pieces.map((piece) => (piece.kind === 'kept' || piece.kind === kind ? piece.text : '')).join('');

describe('what changed in a wording', () => {
  it.each([
    [
      '修复8条道路，修补路面3.2万平方米。',
      '修复11条道路，修补路面4.6万平方米。',
      '修复[-8][+11]条道路，修补路面[-3.2][+4.6]万平方米。',
    ],
    ['已完成整改。', '已基本完成整改。', '已[+基本]完成整改。'],
    ['建立台账，逐项销号。', '建立台账。', '建立台账[-，逐项销号]。'],
    ['同样的话。', '同样的话。', '同样的话。'],
    ['', '新的话。', '[+新的话。]'],
    ['甲乙丙丁', '甲子丙丑', '甲[-乙丙丁][+子丙丑]'],
  ])('%j to %j is %j', (older, newer, expected) => {
    expect(marked(diffWording(older, newer))).toBe(expected);
  });

  it('always gives back both wordings', () => {
    const words = fc.string({
      unit: fc.constantFrom('整', '改', '3', '。', '，', '\n', 'a', '😀'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, words, (older, newer) => {
        const pieces = diffWording(older, newer);
        expect([side(pieces, 'removed'), side(pieces, 'added')]).toEqual([older, newer]);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('does not compare texts of great length inside, only at their ends', () => {
    const pieces = diffWording(`首${'甲乙'.repeat(3_000)}尾`, `首${'丙丁'.repeat(3_000)}尾`);
    expect(pieces.map(({ kind }) => kind)).toEqual(['kept', 'removed', 'added', 'kept']);
  });
});
