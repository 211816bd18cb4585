const LOOPBACK = new Set(['127.0.0.1', '[::1]', '::1', 'localhost']);

/** Whether a host name is this machine, where nobody can listen in. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host);
}
