import { inThread } from './in-thread.ts';

const clean = inThread<{ bytes: Uint8Array }, Uint8Array>(new URL('./pdf-thread.mjs', import.meta.url), {
  seconds: 30,
  megabytes: 768,
});

/**
 * Writes a PDF anew without what tells of its maker (author, programs, days, XMP, thumbnails, earlier revisions, remarks' authors,
 * signatures, place and device in photos) and without scripts and files inside. Pages, words and pixels stay as they are. Rejects for what
 * is damaged, has no page, needs a password, or inflates too far.
 */
export function cleanPdf(bytes: Uint8Array): Promise<Uint8Array> {
  return clean({ bytes });
}
