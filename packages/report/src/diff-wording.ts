/** A stretch of two wordings: in both, only in the older, or only in the newer. */
export interface WordingPiece {
  kind: 'kept' | 'removed' | 'added';
  text: string;
}

/** Numbers and Latin words are compared whole, everything else character by character. */
const token = /\d+(?:[.,]\d+)*[%％]?|[A-Za-z]+|[\s\S]/gu;
/** Tables of more cells are not made: such texts have next to nothing in common but their ends. */
const mostCells = 4_000_000;
/** A kept stretch this short between two changes only makes them hard to read. */
const leastKept = 2;

/**
 * What changed from one wording to another, as a reader would mark it: the kept and added pieces together are exactly
 * `newer`, the kept and removed ones exactly `older`; within a change what was removed comes first. By longest common
 * subsequence of tokens (Wagner and Fischer 1974). Pure and deterministic.
 */
export function diffWording(older: string, newer: string): WordingPiece[] {
  const [before, after] = [older.match(token) ?? [], newer.match(token) ?? []];
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const room = Math.min(before.length, after.length) - head;
  while (tail < room && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const steps: WordingPiece[] = [
    ...asSteps('kept', before.slice(0, head)),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...asSteps('kept', before.slice(before.length - tail)),
  ];
  return gathered(withoutIslands(gathered(steps)));
}

function asSteps(kind: WordingPiece['kind'], tokens: readonly string[]): WordingPiece[] {
  return tokens.map((text) => ({ kind, text }));
}

function middle(before: readonly string[], after: readonly string[]): WordingPiece[] {
  const width = after.length + 1;
  if ((before.length + 1) * width > mostCells)
    return [...asSteps('removed', before), ...asSteps('added', after)];
  const common = commonLengths(before, after);
  const steps: WordingPiece[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old, now] = [before[row], after[column]];
    if (old !== undefined && old === now) {
      steps.push({ kind: 'kept', text: old });
      row++;
      column++;
    } else if (
      old !== undefined &&
      (now === undefined ||
        (common[(row + 1) * width + column] ?? 0) >= (common[row * width + column + 1] ?? 0))
    ) {
      steps.push({ kind: 'removed', text: old });
      row++;
    } else {
      steps.push({ kind: 'added', text: now ?? '' });
      column++;
    }
  }
  return steps;
}

/** Cell (row, column): the length of what the rests from there on have in common. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array {
  const width = after.length + 1;
  const common = new Uint16Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--)
      common[row * width + column] =
        before[row] === after[column]
          ? (common[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(common[(row + 1) * width + column] ?? 0, common[row * width + column + 1] ?? 0);
  return common;
}

/** Steps joined to pieces; within one change all that was removed, then all that was added. */
function gathered(steps: readonly WordingPiece[]): WordingPiece[] {
  const pieces: WordingPiece[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') pieces.push({ kind: 'removed', text: removed });
    if (added !== '') pieces.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of steps) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = pieces.at(-1);
      if (last?.kind === 'kept') last.text += text;
      else pieces.push({ kind, text });
    }
  }
  flush();
  return pieces;
}

function withoutIslands(pieces: readonly WordingPiece[]): WordingPiece[] {
  return pieces.flatMap((piece, index): WordingPiece[] => {
    const between = pieces[index - 1] !== undefined && pieces[index + 1] !== undefined;
    const isIsland = piece.kind === 'kept' && between && [...piece.text].length < leastKept;
    if (!isIsland || /[。；\n]/.test(piece.text)) return [{ ...piece }];
    return [
      { kind: 'removed', text: piece.text },
      { kind: 'added', text: piece.text },
    ];
  });
}
