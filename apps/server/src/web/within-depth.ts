import type { WebHandler } from './web-handler.ts';

/** Deeper than any input of ours, and than a batch of them. */
const MOST_DEEP = 16;

/** Turns away, before it is parsed, JSON that is nested deeper than any procedure takes: in the body, or in the address. */
export function withinDepth(handler: WebHandler): WebHandler {
  return async (request) => {
    if (isTooDeep(new URL(request.url).searchParams.get('input') ?? '')) return tooDeep();
    if (request.body === null) return handler(request);
    const text = await request.text();
    if (isTooDeep(text)) return tooDeep();
    const { method, headers, signal } = request;
    return handler(new Request(request.url, { method, headers, signal, body: text }));
  };
}

const tooDeep = () => new Response(null, { status: 400 });

/** Whether brackets outside strings are nested deeper than `MOST_DEEP`. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  for (const [piece] of json.matchAll(/"(?:[^"\\]|\\[\s\S])*"?|[[\]{}]/g)) {
    if (piece === '[' || piece === '{') depth += 1;
    else if (piece === ']' || piece === '}') depth -= 1;
    if (depth > MOST_DEEP) return true;
  }
  return false;
}
