const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * The status with which a request is turned away before anything is read from it, or null. A change must come from a
 * form of this very site: its `Origin` is the page's own and its content type one that a form can send.
 */
export function requestRefusal(request: Request): 403 | 405 | 415 | null {
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  if (request.method !== 'POST') return 405;
  if (request.headers.get('Origin') !== new URL(request.url).origin) return 403;
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return formTypes.includes(type) ? null : 415;
}
