import type { ReactNode } from 'react';

type PageFrameProps = {
  skipText: string;
  /** Shown above everything on an installation with invented cases. */
  demonstrationText: string | null;
  header: ReactNode;
  footer: ReactNode;
  children: ReactNode;
};

/** The frame of every page: skip link, demonstration banner, header, main, footer. */
export function PageFrame({ skipText, demonstrationText, header, footer, children }: PageFrameProps) {
  return (
    <>
      <a className="hy-skip" href="#main">
        {skipText}
      </a>
      {demonstrationText ? (
        <aside className="hy-demonstration">
          <div className="hy-wide">{demonstrationText}</div>
        </aside>
      ) : null}
      {header}
      <main id="main" className="hy-main hy-wide" tabIndex={-1}>
        {children}
      </main>
      <footer className="hy-footer">
        <div className="hy-wide">{footer}</div>
      </footer>
    </>
  );
}

type SiteHeaderProps = {
  seal: string;
  name: string;
  subtitle: string;
  navigationLabel: string;
  href: string;
  nav: ReactNode;
};

/** The head of the site: seal, name and navigation over a double rule. `nav` is a list of `<li>`. */
export function SiteHeader({ seal, name, subtitle, navigationLabel, href, nav }: SiteHeaderProps) {
  return (
    <header className="hy-header">
      <div className="hy-wide hy-header__row">
        <a className="hy-header__name" href={href}>
          <span className="hy-seal" aria-hidden="true">
            {seal}
          </span>
          <span>
            {name}
            <small>{subtitle}</small>
          </span>
        </a>
        <nav aria-label={navigationLabel}>
          <ul className="hy-nav">{nav}</ul>
        </nav>
      </div>
    </header>
  );
}
