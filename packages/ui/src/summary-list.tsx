import type { ReactNode } from 'react';

export type SummaryRow = { readonly term: string; readonly value: ReactNode };

/** Terms and their values, one a row. Rows without a value are left out by the caller, not shown empty. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="hy-summary">
      {rows.map((row) => (
        <div key={row.term}>
          <dt>{row.term}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
