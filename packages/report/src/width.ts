/**
 * Maps full-width ASCII forms and wide blanks to their half-width forms, one code unit for one, so that an index
 * into the result is an index into the input.
 */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000\u00A0\u2000-\u200B\u202F\uFEFF]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' ';
  });
}

/** Columns a text takes on a screen where East Asian characters are two wide. */
export function columns(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum += text.charCodeAt(index) < 0x2000 ? 1 : 2;
  return sum;
}
