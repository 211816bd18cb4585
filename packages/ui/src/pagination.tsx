type Step = { readonly href: string; readonly text: string };

/** Earlier and later pages of a list, as links. */
export function Pagination({ label, back, on }: { label: string; back: Step | null; on: Step | null }) {
  if (!back && !on) return null;
  return (
    <nav className="hy-pagination" aria-label={label}>
      <span>{back ? <a href={back.href} rel="prev">{`← ${back.text}`}</a> : null}</span>
      <span>{on ? <a href={on.href} rel="next">{`${on.text} →`}</a> : null}</span>
    </nav>
  );
}
