import { expect, it } from 'vitest';
import { menuKey } from './menu-key.ts';
import { shortcutsInForce } from './shortcuts.tsx';

const shortcut = (key: string, label: string) => ({ key, label, run: () => {} });

it('lists the shortcuts that work: one heading once, and no key that a later layer has taken', () => {
  const inForce = shortcutsInForce([
    { title: 'everywhere', shortcuts: [shortcut('?', 'help')] },
    { title: 'everywhere', shortcuts: [shortcut('q', 'go to the list')] },
    { title: 'case', shortcuts: [shortcut('q', 'back to the list'), shortcut('a', 'accept')] },
  ]);
  expect(inForce.map(({ title, shortcuts }) => [title, ...shortcuts.map(({ label }) => label)])).toEqual([
    ['case', 'back to the list', 'accept'],
    ['everywhere', 'help'],
  ]);
});

it('gives each section of the menu two keys of its own', () => {
  const keys = Array.from({ length: 20 }, (_, index) => menuKey(index));
  expect(keys.slice(0, 3)).toEqual(['Shift+g 1', 'Shift+g 2', 'Shift+g 3']);
  expect(new Set(keys).size).toBe(20);
});
