import * as serverBuild from 'virtual:react-router/server-build';
import type { JurisdictionView } from '@huiyin/contract/portal/reading';
import type { Locale } from '@huiyin/i18n/locale';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import { contentPolicy } from '../app/page/content-policy.ts';
import { readCookie, typeCookie } from '../app/page/cookies.ts';
import { callerContext, type PageFacts, pageContext, portsContext } from '../app/page/page-context.ts';
import { cacheHeaders, isFresh } from './cache-headers.ts';
import { type KeptPages, keepPages } from './kept-pages.ts';
import { plainPage } from './plain-page.tsx';
import type { PortalHandler, PortalHandlerOptions } from './portal-handler.ts';
import { requestRefusal } from './request-refusal.ts';
import { securityHeaders } from './security-headers.ts';

export { readCaseKey, readCheckerKey } from '../app/page/cookies.ts';

const build = serverBuild as ServerBuild;
const handlers: Readonly<Record<Locale, ReturnType<typeof createRequestHandler>>> = {
  'zh-CN': createRequestHandler(build, 'production'),
  en: createRequestHandler({ ...build, basename: '/en' }, 'production'),
};

/** Rendered pages are kept up to so many characters: of a large report, every page in both languages. */
const keptCharacters = 32 * 1024 * 1024;

/**
 * The citizens' site as one function from request to response. `request.url` must be the public address, scheme
 * included: the origin of every POST is compared with it. Never rejects; what cannot be answered is a 503 page
 * with the telephone number. Static files under `build/client` are served by whoever calls this.
 */
export function createPortalHandler(options: PortalHandlerOptions): PortalHandler {
  const pages = keepPages(keptCharacters);
  let lastKnown: JurisdictionView | null = null;
  return async (request) => {
    const url = new URL(request.url);
    const locale = localeOf(url);
    try {
      const refusal = requestRefusal(request);
      const caller = await options.callerFor(request);
      const jurisdiction = await caller.reading.jurisdiction();
      lastKnown = jurisdiction;
      if (refusal) return withSecurity(plainPage({ locale, jurisdiction, page: 'refused', status: refusal }));
      const context = new RouterContextProvider();
      context.set(callerContext, caller);
      context.set(portsContext, options);
      return withSecurity(await answer(request, context, { page: pageFacts(request, jurisdiction), pages }));
    } catch {
      const page = { locale, jurisdiction: lastKnown, page: 'unavailable', status: 503 } as const;
      return withSecurity(plainPage(page));
    }
  };
}

async function answer(
  request: Request,
  context: RouterContextProvider,
  { page, pages }: { page: PageFacts; pages: KeptPages },
): Promise<Response> {
  const headers = cacheHeaders(request, page, build.assets.version);
  if (isFresh(request, headers)) {
    // A browser takes over the headers of a 304 for the page that it kept; only reading pages are kept.
    headers.set('Content-Security-Policy', contentPolicy(false));
    return new Response(null, { status: 304, headers });
  }
  const { address, tag } = keptAs(request, headers, page);
  const known = tag && pages.find(address, tag);
  if (known) return known;
  context.set(pageContext, page);
  const response = await handlers[page.locale](request, context);
  const kept = response.status === 200 ? headers : new Headers({ 'Cache-Control': 'no-store' });
  for (const [name, value] of kept) if (!response.headers.has(name)) response.headers.set(name, value);
  return tag && response.status === 200 && isPage(response) ? pages.keep(address, tag, response) : response;
}

/** By what a page is kept: only one that anybody may get, asked for without a query, of which there is no end. */
function keptAs({ method, url }: Request, headers: Headers, { largeType }: PageFacts) {
  const { search } = new URL(url);
  const tag = method === 'GET' && search === '' ? headers.get('ETag') : null;
  return { address: `${largeType ? 'large' : 'normal'} ${url}`, tag };
}

function isPage(response: Response): boolean {
  return response.headers.get('Content-Type')?.startsWith('text/html') === true;
}

function pageFacts(request: Request, jurisdiction: JurisdictionView): PageFacts {
  const url = new URL(request.url);
  const locale = localeOf(url);
  const path = locale === 'en' ? url.pathname.slice(3) || '/' : url.pathname;
  return {
    locale,
    jurisdiction,
    largeType: readCookie(request, typeCookie) === 'large',
    origin: url.origin,
    path: `${path}${url.search}`,
    posted: request.method === 'POST',
  };
}

function localeOf({ pathname }: URL): Locale {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'zh-CN';
}

function withSecurity(response: Response): Response {
  for (const [name, value] of securityHeaders) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}
