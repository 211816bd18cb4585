const pairs: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '(': ')',
  '〔': '〕',
  '【': '】',
  '〈': '〉',
};
const closers = new Set(Object.values(pairs));

/** Nesting depth before each index of a half-width text, and whether every pair is closed. */
export function nesting(norm: string): { depth: number[]; balanced: boolean } {
  const depth: number[] = [];
  const open: string[] = [];
  let balanced = true;
  let straight = false;
  for (const unit of norm) {
    const closing = pairs[unit];
    if (closing !== undefined) open.push(closing);
    else if (unit === '"') straight = !straight;
    else if (closers.has(unit)) {
      const at = open.lastIndexOf(unit);
      if (at !== open.length - 1 || at < 0) balanced = false;
      if (at >= 0) open.length = at;
    }
    for (let count = 0; count < unit.length; count++) depth.push(open.length + (straight ? 1 : 0));
  }
  return { depth, balanced: balanced && open.length === 0 && !straight };
}

/**
 * Index of the first sentence end at or after `from` that is not inside quotes, brackets or book-title marks;
 * where a pair is never closed, the first sentence end at all. The text's length when there is none.
 */
export function sentenceEnd(norm: string, from: number): number {
  const { depth } = nesting(norm.slice(from));
  let unquoted = -1;
  for (let index = from; index < norm.length; index++) {
    if (!isTerminator(norm, index)) continue;
    if ((depth[index - from] ?? 0) === 0) return index;
    if (unquoted < 0) unquoted = index;
  }
  const stillOpen = (depth.at(-1) ?? 0) > 0;
  return stillOpen && unquoted >= 0 ? unquoted : norm.length;
}

function isTerminator(norm: string, index: number): boolean {
  const unit = norm[index] ?? '';
  if ('。!?\u2028'.includes(unit)) return true;
  if (unit === '.') return index === norm.length - 1 || /\s/.test(norm[index + 1] ?? '');
  return false;
}
