import { inThread } from './in-thread.ts';

export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

const decode = inThread<{ bytes: Uint8Array; mostPixels: number }, Pixels>(
  new URL('./heic-thread.mjs', import.meta.url),
  { seconds: 30 },
);

/**
 * Decodes a HEIC picture to RGBA, in a thread of its own: the decoder runs in WebAssembly and would hold up everybody else. Rejects for
 * what is broken or has more than `mostPixels`.
 */
export function decodeHeic(bytes: Uint8Array, mostPixels: number): Promise<Pixels> {
  return decode({ bytes, mostPixels });
}
