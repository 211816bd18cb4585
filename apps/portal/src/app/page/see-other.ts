import type { PageFacts } from './page-context.ts';

/** Sends the browser on by GET after a change. The address is absolute: relative ones are prefixed with the language twice. */
export function seeOther({ origin }: PageFacts, path: string, headers: HeadersInit = {}): Response {
  const sent = new Headers(headers);
  sent.set('Location', new URL(`${origin}${path}`).href);
  return new Response(null, { status: 303, headers: sent });
}
