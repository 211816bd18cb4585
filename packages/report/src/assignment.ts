/**
 * The pairing of rows with columns that has the greatest sum of scores, each row and column used at most once (the
 * Hungarian method with potentials, O(n³); Kuhn 1955, Jonker and Volgenant 1987). Scores must be 0 or more; for each
 * row the column, or -1. Ties fall to the lower column, so equal input gives equal output.
 */
export function assign(scores: readonly (readonly number[])[], columnCount: number): number[] {
  const rows = scores.length;
  const columns = Math.max(columnCount, rows);
  const cost = (row: number, column: number): number => -(scores[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Array<number>(rows + 1).fill(0);
  const columnPotential = new Array<number>(columns + 1).fill(0);
  const rowOf = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= rows; row++) {
    const cameFrom = augment({ row, columns, cost, rowPotential, columnPotential, rowOf });
    let column = cameFrom.end;
    while (column !== 0) {
      const previous = cameFrom.way[column] ?? 0;
      rowOf[column] = rowOf[previous] ?? 0;
      column = previous;
    }
  }
  const result = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columnCount; column++) {
    const row = rowOf[column] ?? 0;
    if (row > 0) result[row - 1] = column - 1;
  }
  return result;
}

interface Search {
  row: number;
  columns: number;
  cost: (row: number, column: number) => number;
  rowPotential: number[];
  columnPotential: number[];
  rowOf: number[];
}

function augment(search: Search): { end: number; way: number[] } {
  const { columns, cost, rowPotential, columnPotential, rowOf } = search;
  const least = new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY);
  const used = new Array<boolean>(columns + 1).fill(false);
  const way = new Array<number>(columns + 1).fill(0);
  rowOf[0] = search.row;
  let current = 0;
  do {
    used[current] = true;
    const row = rowOf[current] ?? 0;
    let delta = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let column = 1; column <= columns; column++) {
      if (used[column]) continue;
      const reduced = cost(row, column) - (rowPotential[row] ?? 0) - (columnPotential[column] ?? 0);
      if (reduced < (least[column] ?? 0)) {
        least[column] = reduced;
        way[column] = current;
      }
      if ((least[column] ?? 0) < delta) {
        delta = least[column] ?? 0;
        next = column;
      }
    }
    for (let column = 0; column <= columns; column++) {
      if (used[column]) {
        const owner = rowOf[column] ?? 0;
        rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
        columnPotential[column] = (columnPotential[column] ?? 0) - delta;
      } else {
        least[column] = (least[column] ?? 0) - delta;
      }
    }
    current = next;
  } while ((rowOf[current] ?? 0) !== 0);
  return { end: current, way };
}
