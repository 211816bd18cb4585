import { describe, expect, it } from 'vitest';
import { anySign, signs } from './sign-list.ts';

describe('anySign and signs', () => {
  it('reads signs set apart by spaces and lines, in their order', () => {
    expect(anySign('\n  起火 火(大|猛)\n  烧着\n')).toBe('起火|火(?:大|猛)|烧着');
  });

  it('lets a short form stand for a few characters of the same sentence', () => {
    expect(signs('断…3腿').test('断了一条腿')).toBe(true);
    expect(signs('断…3腿').test('断了。一条腿')).toBe(false);
    expect(signs('断…3腿').test('断了好几条腿')).toBe(false);
  });

  it('leaves what looks ahead or behind as it is', () => {
    expect(anySign('晕(?!车) (?<=气)罐')).toBe('晕(?!车)|(?<=气)罐');
  });

  it('finds every place', () => {
    expect([...'起火了，又起火了'.matchAll(signs('起火'))]).toHaveLength(2);
  });
});
