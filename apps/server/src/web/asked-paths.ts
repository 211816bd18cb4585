/**
 * The paths that a request asks for, each written in one way only, without query, language and case: pages are found however their address is
 * written, and a batch names several calls.
 */
export function askedPaths(url: string): string[] {
  const path = decoded(url.split('?', 1)[0] ?? '')
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/^\/en(?=\/|$)/, '')
    .replace(/\.data$/, '')
    .replace(/(?<=.)\/$/, '');
  const [, call, names = ''] = /^(\/rpc\/[^/]+\/)(.*)$/.exec(path) ?? [];
  return call === undefined ? [path] : names.split(',').map((name) => `${call}${name}`);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
