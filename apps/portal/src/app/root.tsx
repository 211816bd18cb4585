import { messages } from '@huiyin/i18n/locale';
import { portalMessages } from '@huiyin/i18n/portal';
import { type ReactNode, useContext } from 'react';
import { isRouteErrorResponse, Links, Meta, Outlet } from 'react-router';
import type { Route } from './+types/root.ts';
import { ProblemPage } from './features/chrome/problem-page.tsx';
import { SiteFrame } from './features/chrome/site-frame.tsx';
import { describe } from './page/meta.ts';
import { pageContext } from './page/page-context.ts';
import { IslandScriptsContext, usePage } from './page/use-page.ts';
import styles from './styles/portal.css?url';
import seal from './styles/seal.svg?url';

export const links: Route.LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: seal, type: 'image/svg+xml' },
  { rel: 'alternate', href: '/feed.atom', type: 'application/atom+xml' },
];

/** The page's facts once more as data, for titles and descriptions, which are made outside the page. */
export function loader({ context }: Route.LoaderArgs) {
  return { page: context.get(pageContext) };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page } = loaderData;
  return describe(page, { title: messages(page.locale, portalMessages).problems.notFoundTitle });
}

export function Layout({ children }: { children: ReactNode }) {
  const { locale, largeType } = usePage();
  const scripts = useContext(IslandScriptsContext);
  return (
    <html lang={locale} data-type={largeType ? 'large' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <Links />
        {scripts.map(({ src, integrity }) => (
          <script key={src} type="module" src={src} integrity={integrity} />
        ))}
      </head>
      <body>
        <SiteFrame>{children}</SiteFrame>
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const busy = isRouteErrorResponse(error) && error.data === 'tooMany';
  return <ProblemPage problem={missing ? 'notFound' : busy ? 'tooMany' : 'unavailable'} />;
}
