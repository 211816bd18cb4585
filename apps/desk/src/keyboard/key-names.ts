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

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/** The single character or named key pressed, or null when it belongs to a browser command or an input method. */
export function pressedKey(event: KeyPress): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const key = plainKeys[event.key] ?? event.key;
  return key.length === 1 && /[A-Z]/.test(key) ? key.toLowerCase() : key;
}

const typingPlaces =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=dialog], [role=listbox], [role=menu]';
const pressPlaces = 'a[href], button, summary, input, [role=button], [role=option]';

/** True where a letter is text, or where a dialog or list has the keyboard to itself. */
export function isTypingPlace(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typingPlaces) !== null;
}

/** True where Enter already has a meaning of its own. */
export function isPressPlace(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(pressPlaces) !== null;
}
