import type { ReactNode } from 'react';

/** Around a table that may be wider than the screen: it is scrolled by itself, by keyboard as well. `label` names it. */
export function WideTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1).
    <section className="table-frame" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
