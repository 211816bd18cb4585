export type Crumb = { readonly href: string; readonly text: string };

/** The way back up: a labelled list of links, nearest last. The page itself is not in it. */
export function Breadcrumb({ label, items }: { label: string; items: readonly Crumb[] }) {
  return (
    <nav aria-label={label}>
      <ol className="hy-breadcrumb">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{item.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
