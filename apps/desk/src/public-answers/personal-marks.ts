type Mark = { readonly start: number; readonly end: number };

/** What stands in the public version where a personal detail was. */
const hidden = '××';

/** The marked details of `original` that can still be read in `text`, each once, in order. */
export function stillVisible(original: string, marks: readonly Mark[], text: string): readonly string[] {
  const details = marks
    .map(({ start, end }) => original.slice(start, end))
    .filter((detail) => detail.trim() !== '');
  return [...new Set(details)].filter((detail) => text.includes(detail));
}

/** `text` with every occurrence of a detail hidden. */
export function hideIn(text: string, detail: string): string {
  return text.split(detail).join(hidden);
}
