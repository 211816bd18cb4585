import type { DeskRow } from './bench-desk.ts';

/** The result as a table for a terminal: p95 in milliseconds, each beside its limit. */
export function showDesk(rows: readonly DeskRow[]): string {
  const lines = rows.map(({ name, bars, database, http, bytes }) =>
    [
      beside(database, bars.database),
      beside(http, bars.http),
      `${(bytes / 1024).toFixed(1)} KB`.padStart(9),
      `  ${name}`,
    ].join(' '),
  );
  return `
      alone, p95       8 clients, p95    answer   question
${lines.join('\n')}

Alone: statements and transaction in one process, one at a time. 8 clients: the whole way over HTTP to the desk.
Milliseconds, medians of the rounds, / the limit where there is one; ✗ where it is missed.
`;
}

function beside(measured: number, limit: number | null): string {
  const text = limit === null ? measured.toFixed(1) : `${measured.toFixed(1)} / ${limit}`;
  return `${text}${limit !== null && measured >= limit ? ' ✗' : '  '}`.padStart(18);
}
