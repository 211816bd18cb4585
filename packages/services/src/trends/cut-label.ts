const wide = /[ᄀ-ᅟ⺀-〿぀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦‘’“”…—]/u;
/** A Latin letter or digit is a little over half as wide as a Chinese character. */
const narrowWidth = 0.56;

/** `text`, or as much of it as fits into `ems` Chinese characters with an ellipsis at its end. */
export function cutLabel(text: string, ems: number): string {
  const characters = [...text];
  if (widthOf(characters) <= ems) return text;
  let kept = characters.length;
  while (kept > 0 && widthOf(characters.slice(0, kept)) > ems - 1) kept -= 1;
  return `${characters.slice(0, kept).join('')}…`;
}

function widthOf(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum + (wide.test(character) ? 1 : narrowWidth), 0);
}
