export type TextRange = { readonly start: number; readonly end: number };

/**
 * Text with some ranges marked. Ranges are offsets in UTF-16 units, `end` not included; they may come unsorted,
 * overlap or reach beyond the text: each character is shown once.
 */
export function MarkedText({ text, ranges }: { text: string; ranges: readonly TextRange[] }) {
  const pieces = [];
  let at = 0;
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    const from = Math.max(start, at);
    const to = Math.min(end, text.length);
    if (from >= to) continue;
    if (from > at) pieces.push(text.slice(at, from));
    pieces.push(<mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
