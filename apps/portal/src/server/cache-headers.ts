import type { PageFacts } from '../app/page/page-context.ts';

/**
 * The pages that are the same for everybody, as the site's own links write them. Whatever else there is, and these written otherwise (in
 * other letters, percent-encoded, as a router's data), is never kept: the router finds a page by more ways of writing than anybody can list.
 */
const readingPages =
  /^\/(?:(?:look-backs|search|reports|measures\.csv|feed\.atom|about|privacy)?|(?:topic|problem|answer|measure)\/[\w%-]+|measure\/[\w-]+\/poster\.pdf|bulletins(?:\/[\w-]+)?|topic-calls(?:\/\d+)?|report\/[\w-]+\/(?:original|file))(?:\?|$)/;

/**
 * How a page may be kept. Reading pages change only with the data version and the build, so both make the entity tag,
 * with language and type size; pages about one person are never kept.
 */
export function cacheHeaders(request: Request, page: PageFacts, build: string): Headers {
  const reading = (request.method === 'GET' || request.method === 'HEAD') && readingPages.test(page.path);
  if (!reading) return new Headers({ 'Cache-Control': 'no-store' });
  const type = page.largeType ? 'large' : 'normal';
  return new Headers({
    'Cache-Control': 'public, max-age=0, must-revalidate',
    ETag: `W/"${page.jurisdiction.dataVersion}-${build}-${page.locale}-${type}"`,
    Vary: 'Cookie',
  });
}

/** Whether the reader already holds what `headers` tag. */
export function isFresh(request: Request, headers: Headers): boolean {
  const tag = headers.get('ETag');
  if (!tag) return false;
  const held = request.headers.get('If-None-Match') ?? '';
  return held.split(',').some((one) => one.trim() === tag);
}
