import type { Poster } from '@huiyin/poster/draw-poster';

type Draw = (poster: Poster) => Promise<Uint8Array<ArrayBuffer>>;

/** Posters that were drawn lately, by all that stands on them. */
const mostKept = 200;
/** Drawing one takes a tenth of a second of a processor that everybody shares. */
const mostWaiting = 4;

/** Draws each poster once, one at a time, and gives null to those for whom too many wait already. */
export function keepPosters(draw: Draw): (poster: Poster) => Promise<Uint8Array<ArrayBuffer> | null> {
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (poster) => {
    const key = JSON.stringify(poster);
    const known = kept.get(key);
    if (known) return known;
    if (waiting >= mostWaiting) return null;
    waiting += 1;
    const drawing = last
      .then(() => draw(poster))
      .finally(() => {
        waiting -= 1;
      });
    last = drawing.catch(() => kept.delete(key));
    kept.set(key, drawing);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return drawing;
  };
}
