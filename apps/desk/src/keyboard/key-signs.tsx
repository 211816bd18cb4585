const names: Readonly<Record<string, string>> = { Control: 'Ctrl', Escape: 'Esc' };

/** A shortcut as it stands on the keys: `Shift+g 1` is three of them. */
export function KeySigns({ shortcut }: { readonly shortcut: string }) {
  const keys = shortcut.split(/[+ ]/);
  return keys.map((key) => <kbd key={key}>{names[key] ?? key}</kbd>);
}
