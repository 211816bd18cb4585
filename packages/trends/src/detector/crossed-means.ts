/** Weeks by which a share counts half. */
const halfLife = 26;

/** Weekly counts of a cell of a table, of its row, its column and the whole, in the order of the weeks. */
export interface Margins {
  readonly all: readonly number[];
  readonly row: readonly number[];
  readonly column: readonly number[];
  readonly cell: readonly number[];
}

/**
 * What a cell of a table is to have each week if rows and columns go their own ways: all of the week, times the share of the row
 * and that of the column in the weeks before, older ones fading. In the total of the week itself the cell counts as much as it
 * used to have, so that a rise in it does not make itself expected.
 */
export function crossedMeans({ all, row, column, cell }: Margins): number[] {
  const fades = 0.5 ** (1 / halfLife);
  let [past, ofRow, ofColumn, ofCell, weeks] = [0, 0, 0, 0, 0];
  return all.map((total, week) => {
    const own = cell[week] ?? 0;
    const rest = total - own + (weeks === 0 ? 0 : ofCell / weeks);
    const mean = past === 0 ? 0 : (rest * ofRow * ofColumn) / past ** 2;
    past = fades * (past + total);
    ofRow = fades * (ofRow + (row[week] ?? 0));
    ofColumn = fades * (ofColumn + (column[week] ?? 0));
    ofCell = fades * (ofCell + own);
    weeks = fades * (weeks + 1);
    return mean;
  });
}
