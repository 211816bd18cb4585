import { createHmac, randomBytes } from 'node:crypto';

type Rule = { readonly window: number; readonly max: number };
type Decision = { readonly allowed: boolean; readonly retryAfter: number | null };
type Window = { readonly asked: number; readonly endsAt: number };

/** Beyond so many at once, those that began first are forgotten. */
const mostKept = 100_000;

/**
 * Counts what an address asks of a path, for `window` seconds from the first request on, and then anew. The library's own store begins
 * anew only after a whole window in which nothing was asked: an office that stands behind one address and never pauses would be shut out
 * again and again. Kept in memory under a hash whose key nobody else has.
 */
export function createRequestWindows(now: () => number = Date.now) {
  const secret = randomBytes(32);
  const windows = new Map<string, Window>();
  return {
    consume: async (of: string, { window, max }: Rule): Promise<Decision> => {
      const key = createHmac('sha256', secret).update(of).digest('base64');
      const moment = now();
      const known = windows.get(key);
      const going = known && moment < known.endsAt ? known : { asked: 0, endsAt: moment + window * 1000 };
      if (going.asked >= max)
        return { allowed: false, retryAfter: Math.ceil((going.endsAt - moment) / 1000) };
      // In the order in which they began.
      if (going.asked === 0) windows.delete(key);
      windows.set(key, { ...going, asked: going.asked + 1 });
      forget(windows, moment);
      return { allowed: true, retryAfter: null };
    },
  };
}

function forget(windows: Map<string, Window>, moment: number): void {
  for (const [key, { endsAt }] of windows) {
    if (endsAt > moment && windows.size <= mostKept) return;
    windows.delete(key);
  }
}
