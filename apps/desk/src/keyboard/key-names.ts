/** What full-width keyboards and input methods deliver in place of the plain character. */
const plainKeys: Readonly<Record<string, string>> = {
  '？': '?',
  '。': '.',
  '‘': "'",
  '’': "'",
  '、': '/',
  '／': '/',
  '【': '[',
  '】': ']',
  '［': '[',
  '］': ']',
};

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>;

/**
 * The single character or named key pressed, a letter with Shift as `Shift+x`, or null when it belongs to a browser command or an
 * input method. Caps lock changes nothing.
 */
export function pressedKey(event: KeyPress): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const key = plainKeys[event.key] ?? event.key;
  if (!/^[a-z]$/i.test(key)) return key;
  const letter = key.toLowerCase();
  return event.shiftKey ? `Shift+${letter}` : letter;
}

const typingPlaces =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=dialog], [role=listbox], [role=menu]';
const pressPlaces = 'a[href], button, summary, input, [role=button], [role=option]';

type ChordPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Ctrl (or the command key) with Enter, or Alt with a letter, whatever character the layout gives for it. */
export function pressedChord({ key, code, ctrlKey, metaKey, altKey }: ChordPress): string | null {
  if (key === 'Enter' && (ctrlKey || metaKey)) return 'Control+Enter';
  return altKey && code.startsWith('Key') ? `Alt+${code.slice(3)}` : null;
}

/** True where a letter is text, or where a dialog or list has the keyboard to itself. */
export function isTypingPlace(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typingPlaces) !== null;
}

/** Escape in a field, where nothing nearer took it, gives the keys back to the page: the field loses the focus. */
export function leavesField({ key, target }: KeyboardEvent): boolean {
  if (key !== 'Escape' || !(target instanceof HTMLElement) || !isTypingPlace(target)) return false;
  if (target.closest('[role=dialog], [role=listbox], [role=menu]')) return false;
  target.blur();
  return true;
}

/** True where Enter already has a meaning of its own. */
export function isPressPlace(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(pressPlaces) !== null;
}
