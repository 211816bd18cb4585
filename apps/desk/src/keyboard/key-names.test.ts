import { describe, expect, it } from 'vitest';
import { pressedKey } from './key-names.ts';

const press = (key: string, more: object = {}) =>
  pressedKey({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more });

describe('a pressed key', () => {
  it('is the same with a full-width punctuation keyboard', () => {
    expect(press('？')).toBe('?');
    expect(press('、')).toBe('/');
  });

  it('is the same with caps lock on', () => {
    expect(press('J')).toBe('j');
    expect(press('Enter')).toBe('Enter');
  });

  it('belongs to the browser with a modifier, and to the input method while it composes', () => {
    expect(press('j', { ctrlKey: true })).toBeNull();
    expect(press('j', { metaKey: true })).toBeNull();
    expect(press('j', { isComposing: true })).toBeNull();
  });
});
