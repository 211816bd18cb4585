import { describe, expect, it } from 'vitest';
import { letIn, newcomersTo, type Verdict } from './let-in.ts';

const officer = (name: string) => ({ keyId: `key-${name}`, staffId: name, name, recipient: `age1${name}` });
const keys = {
  officers: ['a', 'b', 'c', 'd'].map(officer),
  escrow: { escrowId: 'escrow', recipient: 'age1escrow' },
};
/** Came when only `a` had a key, and is about `d`. */
const sealed = { keys, keyIds: ['key-a'] };
const words = { privateKey: 'secret', about: ['d'] };
const said = (name: string, is: Verdict) => ({ ...officer(name), is });

describe('who comes later', () => {
  it('is each officer whose key is newer, without whom the tip is about', () => {
    expect(newcomersTo(sealed, words).map(({ name }) => name)).toEqual(['b', 'c']);
    expect(newcomersTo({ ...sealed, keys: null }, words)).toEqual([]);
  });

  it('is let in only where a reader said that they are somebody else', () => {
    expect(letIn(sealed, words, [])?.readers.keyIds).toEqual(['key-a']);
    expect(letIn(sealed, words, [said('b', 'other')])?.readers.keyIds).toEqual(['key-a', 'key-b']);
  });

  it('is kept out for good where the tip is about them, also by whoever wraps it later', () => {
    const again = letIn(sealed, words, [said('b', 'accused'), said('c', 'other')]);
    expect(again?.words).toEqual({ privateKey: 'secret', about: ['d', 'b'] });
    expect(again?.readers.keyIds).toEqual(['key-a', 'key-c']);
    expect(newcomersTo(sealed, again?.words ?? words).map(({ name }) => name)).toEqual(['c']);
  });
});
