/** What a page may load: a reading page runs no script at all, a page with an island the portal's own. */
export function contentPolicy(withIslands: boolean): string {
  return [
    "default-src 'none'",
    `script-src ${withIslands ? "'self'" : "'none'"}`,
    "style-src 'self'",
    "img-src 'self' data:",
    ...(withIslands ? ["connect-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
