/** What PostgreSQL keeps in no column: a NUL, and half of a character (a surrogate without its other). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the control character that is looked for.
const noText = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Inputs are shallower than this; what is deeper is refused by its shape. */
const mostDeep = 16;

/** Where in an input a text stands that cannot be kept, without `form.` or `reply.`; null where every text can. */
export function placeOfNoText(input: unknown, place: readonly string[] = []): string | null {
  if (typeof input === 'string') return noText.test(input) ? place.join('.') : null;
  if (typeof input !== 'object' || input === null || place.length > mostDeep) return null;
  if (ArrayBuffer.isView(input)) return null;
  for (const [key, value] of Object.entries(input)) {
    if (noText.test(key)) return place.join('.');
    const found = placeOfNoText(value, key === 'form' || key === 'reply' ? place : [...place, key]);
    if (found !== null) return found;
  }
  return null;
}
