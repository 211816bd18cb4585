import type { ReactNode } from 'react';

/** Something that few need: opened by who wants it, without a script. */
export function Details({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="hy-details">
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
