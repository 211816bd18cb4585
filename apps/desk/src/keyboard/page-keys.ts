import type { DeskMessages } from '@huiyin/i18n/desk';
import { pressedChord } from './key-names.ts';
import { isOnScreen } from './on-screen.ts';
import type { Shortcut } from './shortcut.ts';

const rows = 'tbody tr, li, [data-row]';
const stops = 'a[href], button, summary, input, select, textarea';
const submitChord = 'Control+Enter';
const fields = 'input:not([type=hidden]), select, textarea';

/**
 * The keys that controls of the page bear in `aria-keyshortcuts`: a field gets the focus, everything else is pressed. Where
 * rows of a list bear the same key it is that of the row in focus; while none has it, the first control gets the focus and is not pressed.
 */
export function keysOfControls(page: ParentNode): Shortcut[] {
  const bearers = shown(page, '[aria-keyshortcuts]').filter((one) => !isChord(keyOf(one)));
  const keys = new Set(bearers.map(keyOf));
  return [...keys].map((key) => {
    const same = bearers.filter((one) => keyOf(one) === key);
    return { key, label: nameOf(same[0]), run: () => pressOneOf(same) };
  });
}

/** The keys of every page that has lists and fields: j and k through the rows, / to the first field. */
export function keysOfLists(page: ParentNode, words: DeskMessages): Shortcut[] {
  const firstField = shown(page, 'form.form').flatMap((form) => shown(form, fields))[0];
  const say = words.keys;
  return [
    ...(rowsOf(page).length > 0
      ? [
          { key: 'j', label: say.nextRow, run: () => move(page, 1) },
          { key: 'k', label: say.previousRow, run: () => move(page, -1) },
        ]
      : []),
    ...(firstField ? [{ key: '/', label: say.firstField, run: () => firstField.focus() }] : []),
  ];
}

/** The keys with Ctrl or Alt that controls of forms bear: each works from within its form, also while one types. */
export function chordsOfForms(page: ParentNode, words: DeskMessages): Shortcut[] {
  const bearers = shown(page, 'form [aria-keyshortcuts]').filter((one) => isChord(keyOf(one)));
  const [first] = bearers.filter((one) => keyOf(one) !== submitChord);
  return [
    ...(bearers.some((one) => keyOf(one) === submitChord)
      ? [{ key: submitChord, label: words.keys.inForms.submit, run: nothing }]
      : []),
    ...(first ? [{ key: keyOf(first), label: nameOf(first), run: nothing }] : []),
  ];
}

/** Does what the control of this form does that bears the pressed chord. True when there is one. */
export function pressChord(event: KeyboardEvent): boolean {
  const chord = pressedChord(event);
  const form = event.target instanceof Element ? event.target.closest('form') : null;
  const bearer = form?.querySelector<HTMLElement>(`[aria-keyshortcuts="${chord}"]`);
  if (chord === null || !bearer) return false;
  event.preventDefault();
  press(bearer);
  return true;
}

function pressOneOf(same: readonly HTMLElement[]): void {
  const [first] = same;
  const inFocus = same.find((one) => one.closest(rows)?.contains(document.activeElement));
  const ofOneRow = same.length > 1 && first?.closest(rows);
  if (inFocus ?? !ofOneRow) press(inFocus ?? first);
  else first?.focus();
}

/** What is done at once and cannot be taken back, marked by `data-reach`, wants Enter after its key. */
function press(control: HTMLElement | undefined): void {
  control?.focus();
  if (!control?.matches(`[data-reach], select, textarea, input:not([type=checkbox])`)) control?.click();
}

/** Rows with something to focus, that have no such row inside. */
function rowsOf(page: ParentNode): HTMLElement[] {
  const all = new Set(shown(page, rows).filter((row) => shown(row, stops).length > 0));
  const isInnermost = (row: HTMLElement) => !shown(row, rows).some((inner) => all.has(inner));
  return [...all].filter(isInnermost);
}

function move(page: ParentNode, step: 1 | -1): void {
  const all = rowsOf(page);
  const now = all.findIndex((row) => row.contains(document.activeElement));
  const row = now < 0 ? all[0] : all[now + step];
  if (!row) return;
  shown(row, stops)[0]?.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

function shown(place: ParentNode, selector: string): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(selector)].filter(isOnScreen);
}

const nothing = () => {};
const isChord = (key: string): boolean => /^(Control|Alt)\+/.test(key);
const keyOf = (control: HTMLElement): string => control.getAttribute('aria-keyshortcuts') ?? '';

/** What the control says, without the sign of a key or a count in it; in a row without that row's own words. */
function nameOf(control: HTMLElement | undefined): string {
  if (!control) return '';
  const said = control.getAttribute('aria-label') ?? '';
  if (said !== '' && !control.closest(rows)) return said;
  const copy = (labelOf(control) ?? control).cloneNode(true) as HTMLElement;
  for (const sign of copy.querySelectorAll('kbd, .number')) sign.remove();
  return copy.textContent?.trim() || said;
}

function labelOf(control: HTMLElement): HTMLElement | undefined {
  return control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
}
