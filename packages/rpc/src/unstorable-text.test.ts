import { describe, expect, it } from 'vitest';
import { placeOfNoText } from './unstorable-text.ts';

describe('a text that no database keeps', () => {
  it('is found wherever it stands, by the name of its field', () => {
    expect(placeOfNoText({ form: { text: 'a\u0000b' } })).toBe('text');
    expect(placeOfNoText({ list: ['a', '\ud800'] })).toBe('list.1');
    expect(placeOfNoText('\udc00')).toBe('');
    expect(placeOfNoText({ 'a\u0000': 1 })).toBe('');
  });

  it('is no rare character, no sign made of several, no bytes', () => {
    expect(
      placeOfNoText({ text: '𠮷👩‍👩‍👧\n\t\u202e', n: 1, bytes: new Uint8Array(3), none: null }),
    ).toBeNull();
  });
});
