import { describe, expect, it } from 'vitest';
import { pressedChord, pressedKey } from './key-names.ts';

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

it('with Ctrl or Alt is one of the few that forms answer to, whatever character the layout gives', () => {
  const chord = (key: string, code: string, more: object = {}) =>
    pressedChord({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...more });
  expect(chord('Enter', 'Enter', { ctrlKey: true })).toBe('Control+Enter');
  expect(chord('Enter', 'Enter', { metaKey: true })).toBe('Control+Enter');
  expect(chord('ˆ', 'KeyI', { altKey: true })).toBe('Alt+I');
  expect(chord('Enter', 'Enter')).toBeNull();
  expect(chord('c', 'KeyC', { ctrlKey: true })).toBeNull();
});
