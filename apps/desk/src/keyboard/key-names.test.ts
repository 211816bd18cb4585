import { describe, expect, it } from 'vitest';
import { pressedKey } from './key-names.ts';

const press = (key: string, more: object = {}) =>
  pressedKey({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    ...more,
  });

describe('a pressed key', () => {
  it('is the same with a full-width punctuation keyboard', () => {
    expect(press('？')).toBe('?');
    expect(press('、')).toBe('/');
  });

  it('is the same with caps lock on', () => {
    expect(press('J')).toBe('j');
    expect(press('Enter')).toBe('Enter');
  });

  it('with Shift is another, also with caps lock on', () => {
    expect(press('X', { shiftKey: true })).toBe('Shift+x');
    expect(press('x', { shiftKey: true })).toBe('Shift+x');
    expect(press('？', { shiftKey: true })).toBe('?');
  });

  it('belongs to the browser with a modifier, and to the input method while it composes', () => {
    expect(press('j', { ctrlKey: true })).toBeNull();
    expect(press('j', { metaKey: true })).toBeNull();
    expect(press('j', { isComposing: true })).toBeNull();
  });
});
