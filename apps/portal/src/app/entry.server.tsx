import { renderToString } from 'react-dom/server';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { contentPolicy } from './page/content-policy.ts';
import { islandsOf } from './page/island.ts';
import { islandScript } from './page/island-manifest.ts';
import { pageContext } from './page/page-context.ts';
import { IslandScriptsContext, PageFactsContext } from './page/use-page.ts';

type HandleRequestArguments = [Request, number, Headers, EntryContext, RouterContextProvider];

/** Renders a page to HTML in one piece. Nothing hydrates: only islands named by the routes may run. */
export default function renderPage(
  ...[request, status, headers, router, context]: HandleRequestArguments
): Response {
  const handles = router.staticHandlerContext.matches.map(({ route }) => ({
    handle: router.routeModules[route.id]?.handle,
  }));
  const scripts = islandsOf(handles).map(islandScript);
  headers.set('Content-Security-Policy', contentPolicy(scripts.length > 0));
  headers.set('Content-Type', 'text/html; charset=utf-8');
  const html = renderToString(
    <PageFactsContext value={context.get(pageContext)}>
      <IslandScriptsContext value={scripts}>
        <ServerRouter context={router} url={request.url} />
      </IslandScriptsContext>
    </PageFactsContext>,
  );
  return new Response(request.method === 'HEAD' ? null : `<!DOCTYPE html>${html}`, { status, headers });
}

/** Errors of a page are answered as pages; the caller behind it has already written what its operator needs. */
export function handleError(): void {}
