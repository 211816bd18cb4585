import { useEffect } from 'react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { KeyHelp } from '../keyboard/key-help.tsx';
import { failureOf } from '../rpc/failure.ts';
import { useWords } from '../words/words.tsx';
import { Page } from './page.tsx';

/** What stands in for a page that could not be shown. Never a stack trace. */
export function ErrorPage() {
  const { words } = useWords();
  const error = useRouteError();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const failure = failureOf(error);
  const text = failure.kind === 'unreachable' ? words.failure.offline : words.failure.pageText;
  return (
    <main id="main">
      <Page title={missing ? words.failure.missingTitle : words.failure.pageTitle}>
        <p>{missing ? words.failure.missingText : text}</p>
        <p className="form-buttons">
          <button type="button" onClick={() => window.location.reload()} aria-keyshortcuts="r">
            {words.failure.reload}
          </button>
          <a href="/" aria-keyshortcuts="h">
            {words.failure.home}
          </a>
        </p>
      </Page>
      <KeyHelp />
    </main>
  );
}

/** A page whose address leads nowhere, inside the frame. */
export function MissingPage() {
  const { words } = useWords();
  useEffect(() => {
    document.title = words.site.titleOf(words.failure.missingTitle);
  }, [words]);
  return (
    <Page title={words.failure.missingTitle}>
      <p>{words.failure.missingText}</p>
    </Page>
  );
}
