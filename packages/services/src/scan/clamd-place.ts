/** Where a ClamAV daemon listens: a socket in the file system, or a port. */
export type ClamdPlace = { readonly path: string } | { readonly host: string; readonly port: number };

/** What an operator reads whose setting names no such place. */
export const clamdPlaceWanted =
  'HUIYIN_CLAMD 须写成 unix:/run/clamav/clamd.ctl 或 tcp:127.0.0.1:3310。 HUIYIN_CLAMD names a ClamAV daemon, as in unix:/run/clamav/clamd.ctl or tcp:127.0.0.1:3310.';

/** Reads `unix:` with a full path, or `tcp:` with host and port; null for anything else. */
export function readClamdPlace(text: string): ClamdPlace | null {
  const path = /^unix:(\/.+)$/.exec(text)?.[1];
  if (path) return { path };
  const [, bracketed, plain, digits] = /^tcp:(?:\[([\da-fA-F:.]+)\]|([\w.-]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  const port = Number(digits);
  return host && port >= 1 && port <= 65_535 ? { host, port } : null;
}
