import type { DeskRow } from './bench-desk.ts';

const mostKilobytes = 20;

/** The result as a table for a terminal: p95 in milliseconds, each beside its limit. */
export function showDesk(rows: readonly DeskRow[]): string {
  const lines = rows.map(({ name, bars, database, http, asking, bytes }) =>
    [
      beside(database, bars.database),
      beside(http, bars.http),
      asking.toFixed(2).padStart(8),
      beside(bytes / 1024, name.startsWith('queue') ? mostKilobytes : null),
      `  ${name}`,
    ].join(' '),
  );
  return `
      alone, p95       8 clients, p95   asking        answer, KB   question
${lines.join('\n')}
${deepPage(rows)}

Alone: the use-case in one process, one at a time. 8 clients: the whole way over HTTP to the desk, each asking again at once. Asking:
the processor time of the clients themselves for one answer, which the same cores give.
Milliseconds, medians of the rounds, / the limit where there is one; ✗ where it is missed.
`;
}

/** Page 500 beside page 1, where both were asked for: not slower than twice. */
function deepPage(rows: readonly DeskRow[]): string {
  const [first, deep] = ['queue, page 1', 'queue, page 500'].map((name) =>
    rows.find((row) => row.name === name),
  );
  if (!first || !deep) return '';
  const [alone, together] = [deep.database / first.database, deep.http / first.http];
  return `\nPage 500 beside page 1: ${alone.toFixed(2)} / 2 alone, ${together.toFixed(2)} / 2 at 8 clients`;
}

function beside(measured: number, limit: number | null): string {
  const text = limit === null ? measured.toFixed(1) : `${measured.toFixed(1)} / ${limit}`;
  return `${text}${limit !== null && measured >= limit ? ' ✗' : '  '}`.padStart(18);
}
