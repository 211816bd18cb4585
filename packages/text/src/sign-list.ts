/**
 * Assembles a list of signs, set apart by spaces and lines, into the source of one regular expression that finds any of them, the
 * earlier first. A sign is written as a regular expression with two short forms: `…4` stands for at most four characters of the same
 * sentence, and `(a|b)` groups without capturing.
 */
export function anySign(list: string): string {
  return list
    .trim()
    .split(/\s+/)
    .map((sign) => sign.replace(/…(\d+)/g, '[^。!?]{0,$1}').replace(/\((?!\?)/g, '(?:'))
    .join('|');
}

/** The same as an expression to search a folded text with, every place. */
export function signs(list: string): RegExp {
  return new RegExp(anySign(list), 'g');
}
