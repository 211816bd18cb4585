import type { ReactNode } from 'react';

export type Column<Row> = {
  /** No two columns of a table have the same. */
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Set to the right, so that digits stand under digits. */
  readonly number?: boolean;
  /** Class of the column's cells, or of one row's. */
  readonly look?: string | ((row: Row) => string | undefined);
};

export type TableProps<Row> = {
  readonly caption: string;
  /** The caption is only heard, where a heading above says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  /** Class of the table. */
  readonly look?: string;
  /** Each cell also bears its column's head, for pages that set rows one under another where it is narrow. */
  readonly named?: boolean;
};

/** A table with a caption. The first column heads its row. Wide tables scroll in a frame that the keyboard reaches. */
export function Table<Row>(table: TableProps<Row>) {
  const { caption, captionHidden, columns, rows, keyOf, look, named } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className="hy-table-frame" aria-label={caption} tabIndex={0}>
      <table className={classes('hy-table', look)}>
        <caption className={captionHidden ? 'hy-unseen' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, number }) => (
              <th key={head} scope="col" className={number ? 'hy-number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) => (
                <Cell key={column.head} column={column} row={row} heads={index === 0} named={named} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type CellProps<Row> = {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly heads: boolean;
  readonly named: boolean | undefined;
};

function Cell<Row>({ column, row, heads, named }: CellProps<Row>) {
  const { number, look } = column;
  const className = classes(number && 'hy-number', typeof look === 'function' ? look(row) : look);
  if (heads) {
    return (
      <th scope="row" className={className}>
        {column.cell(row)}
      </th>
    );
  }
  if (!named) return <td className={className}>{column.cell(row)}</td>;
  return (
    <td className={className} data-head={column.head}>
      <span>{column.cell(row)}</span>
    </td>
  );
}

const classes = (...names: readonly (string | false | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined;
