import type { SubmitResult } from './bench-submit.ts';

/** The result as a table for a terminal, with what stands in its columns. */
export function showSubmit({ peer, rows }: SubmitResult): string {
  const lines = rows.map((row) => {
    const ours = row.submissions.toFixed(0).padStart(13);
    const bare = row.withoutLog.toFixed(0).padStart(11);
    const cost = `${(row.logCost * 100).toFixed(1)} %`.padStart(9);
    const theirs = row.peer.toFixed(0).padStart(40);
    return `${String(row.clients).padStart(7)}  ${ours}  ${bare}  ${cost}  ${theirs}  ${(row.submissions / row.peer).toFixed(2)}`;
  });
  return `
clients  submissions/s  without log  log costs  ${peer.padEnd(40)}  ratio
${lines.join('\n')}

Submissions: the whole use-case in one process, form token checked and spent, without proof of work and HTTP.
Without log: the same with no transparency log kept; what it costs is the median of the rounds, and may be up to 10 %.
Beside them: the one statement that writes a submission, prepared once, with nothing around it.
`;
}
