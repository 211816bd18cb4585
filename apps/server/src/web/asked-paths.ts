/**
 * The paths that a request asks for, each written in one way only, without query, language, case and steps back: pages are found however their
 * address is written, and a batch names several calls.
 */
export function askedPaths(url: string): string[] {
  const path = decoded(straight(url.split('?', 1)[0] ?? ''))
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/^\/en(?=\/|$)/, '')
    .replace(/\.data$/, '')
    .replace(/(?<=.)\/$/, '');
  const [, call, names = ''] = /^(\/rpc\/[^/]+\/)(.*)$/.exec(path) ?? [];
  return call === undefined ? [path] : names.split(',').map((name) => `${call}${name}`);
}

/** As what answers reads it: `.` and `..` are gone, also written otherwise, and so are backslashes. */
function straight(path: string): string {
  const address = `http://x${path}`;
  return URL.canParse(address) ? new URL(address).pathname : path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
