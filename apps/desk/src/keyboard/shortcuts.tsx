import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useWords } from '../words/words.tsx';
import { isPressPlace, isTypingPlace, leavesField, pressedKey } from './key-names.ts';
import { keysOfControls, keysOfLists, pressChord } from './page-keys.ts';
import type { Shortcut, ShortcutLayer } from './shortcut.ts';

type Keyboard = {
  /** What works now, the layer that is asked first standing last. */
  readonly layers: () => readonly ShortcutLayer[];
  readonly add: (layer: { current: ShortcutLayer }) => () => void;
  readonly singleKeys: boolean;
  readonly setSingleKeys: (on: boolean) => void;
};

const KeyboardContext = createContext<Keyboard | null>(null);
const remembered = 'huiyin.desk.single-keys';
/** Milliseconds in which the second of two keys is still one with the first. */
const patience = 2000;

/**
 * Listens once for the whole desk. The layers of the screen are asked first, the one added last before the others; then what controls
 * bear, then what is the same everywhere, last what every list and field answers to.
 */
export function KeyboardProvider({ children }: { children: ReactNode }) {
  const stack = useRef<{ current: ShortcutLayer }[]>([]);
  const [singleKeys, setOn] = useState(() => localStorage.getItem(remembered) !== 'off');
  const { words } = useWords();
  const layers = useCallback(() => {
    const page = pageOnScreen();
    const title = words.keys.scopes.page;
    const now = stack.current.map((layer) => layer.current);
    return [
      { title, shortcuts: keysOfLists(page, words) },
      ...now.filter(({ isEverywhere }) => isEverywhere),
      { title, shortcuts: keysOfControls(page) },
      ...now.filter(({ isEverywhere }) => !isEverywhere),
    ];
  }, [words]);
  const add = useCallback((layer: { current: ShortcutLayer }) => {
    stack.current = [...stack.current, layer];
    return () => {
      stack.current = stack.current.filter((kept) => kept !== layer);
    };
  }, []);
  const setSingleKeys = useCallback((on: boolean) => {
    localStorage.setItem(remembered, on ? 'on' : 'off');
    setOn(on);
  }, []);

  const begun = useRef<{ key: string; at: number } | null>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || pressChord(event) || leavesField(event)) return;
      const key = pressedKey(event);
      if (key === null || key === 'Shift' || isTypingPlace(event.target)) return;
      if (key === 'Enter' && isPressPlace(event.target)) return;
      if (!singleKeys && isSingle(key) && key !== '?') return;
      const now = layers();
      const { current: first } = begun;
      begun.current = null;
      const second = first && event.timeStamp - first.at < patience ? `${first.key} ${key}` : null;
      const shortcut =
        (second === null ? undefined : findShortcut(now, second)) ??
        findShortcut(now, key) ??
        findShortcut(now, key.replace('Shift+', ''));
      if (shortcut) shortcut.run();
      else if (begins(now, key)) begun.current = { key, at: event.timeStamp };
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [layers, singleKeys]);

  const keyboard = useMemo(
    () => ({ layers, add, singleKeys, setSingleKeys }),
    [layers, add, singleKeys, setSingleKeys],
  );
  return <KeyboardContext.Provider value={keyboard}>{children}</KeyboardContext.Provider>;
}

/** Where the controls of the present page are. */
export const pageOnScreen = (): ParentNode => document.querySelector('main') ?? document.body;

/** A character key, with or without Shift: what speech input may press by mistake. */
function isSingle(key: string): boolean {
  return key.replace('Shift+', '').length === 1;
}

/** Whether some shortcut is this key and then another. */
function begins(layers: readonly ShortcutLayer[], key: string): boolean {
  return layers.some(({ shortcuts }) => shortcuts.some((shortcut) => shortcut.key.startsWith(`${key} `)));
}

function findShortcut(layers: readonly ShortcutLayer[], key: string): Shortcut | undefined {
  for (const layer of [...layers].reverse()) {
    const found = layer.shortcuts.find((shortcut) => shortcut.key === key);
    if (found) return found;
  }
  return undefined;
}

/** The shortcuts that work now: layers of one title together, keys that a later layer has taken left out. */
export function shortcutsInForce(layers: readonly ShortcutLayer[]): readonly ShortcutLayer[] {
  const taken = new Set<string>();
  const inForce = new Map<string, Shortcut[]>();
  for (const layer of [...layers].reverse()) {
    const free = layer.shortcuts.filter((shortcut) => !taken.has(shortcut.key));
    for (const shortcut of free) taken.add(shortcut.key);
    inForce.set(layer.title, [...free, ...(inForce.get(layer.title) ?? [])]);
  }
  return [...inForce].map(([title, shortcuts]) => ({ title, shortcuts }));
}

/** Adds shortcuts while the calling component is on the page. */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[], isEverywhere = false): void {
  const { add } = useKeyboard();
  const layer = useRef<ShortcutLayer>({ title, shortcuts, isEverywhere });
  useEffect(() => {
    layer.current = { title, shortcuts, isEverywhere };
  });
  useEffect(() => add(layer), [add]);
}

export function useKeyboard(): Keyboard {
  const keyboard = useContext(KeyboardContext);
  if (!keyboard) throw new Error('useKeyboard needs a KeyboardProvider above it');
  return keyboard;
}
