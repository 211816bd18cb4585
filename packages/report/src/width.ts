/** A point after a word, in a text that is punctuated in half width: it ends a sentence. After a numeral it belongs to a sign. */
const pointAsStop = /(?<=[\u4e00-\u9fff”’》%])(?<![〇零一二三四五六七八九十百])\.(?![\w.])/g;

/**
 * Maps full-width ASCII forms and wide blanks to their half-width forms, and a point that ends a Chinese sentence to its
 * stop, one code unit for one, so that an index into the result is an index into the input.
 */
export function halfWidth(text: string): string {
  const narrow = narrowed(text);
  return narrow.includes('.') ? narrow.replace(pointAsStop, '。') : narrow;
}

function narrowed(text: string): string {
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
