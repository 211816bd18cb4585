import type { JurisdictionView } from '@huiyin/contract/portal/reading';
import { type Locale, messages } from '@huiyin/i18n/locale';
import { portalMessages } from '@huiyin/i18n/portal';
import { renderToStaticMarkup } from 'react-dom/server';
import styles from '../app/styles/portal.css?url';

type PlainPage = {
  readonly locale: Locale;
  readonly jurisdiction: JurisdictionView | null;
  readonly page: 'refused' | 'unavailable';
  readonly status: number;
};

/** A page that needs neither the router nor the database: what is wrong, and whom to call. */
export function plainPage({ locale, jurisdiction, page, status }: PlainPage): Response {
  const words = messages(locale, portalMessages).problems;
  const title = page === 'refused' ? words.refusedTitle : words.unavailableTitle;
  const html = renderToStaticMarkup(
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href={styles} />
      </head>
      <body>
        <main className="hy-main hy-wide">
          <h1>{title}</h1>
          <p>{words[page]}</p>
          {jurisdiction ? (
            <p>
              <a href={`tel:${jurisdiction.phone}`}>{words.call(jurisdiction.phone)}</a>
            </p>
          ) : null}
        </main>
      </body>
    </html>,
  );
  return new Response(`<!DOCTYPE html>${html}`, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
      'Cache-Control': 'no-store',
      ...(status === 503 ? { 'Retry-After': '120' } : {}),
    },
  });
}
