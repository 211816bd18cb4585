import sharp, { type Sharp } from 'sharp';
import { decodeHeic } from './decode-heic.ts';

/** Larger pictures are refused before a pixel is decoded: 60 megapixels, more than any phone in use takes. */
const mostPixels = 60_000_000;
/** Edge of a kept picture in pixels; a page of a document photographed at this size is still readable. */
const longestEdge = 2560;

/**
 * Encodes a picture anew: turned upright, shrunk, and without any metadata (place, device, time). HEIC becomes JPEG as well.
 * Rejects for what is no picture, is broken, or is larger than 60 megapixels.
 */
export async function cleanPicture(bytes: Uint8Array, mediaType: string): Promise<Uint8Array> {
  const source =
    mediaType === 'image/heic' || mediaType === 'image/heif'
      ? await fromHeic(bytes)
      : sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
  return source
    .rotate()
    .resize({ width: longestEdge, height: longestEdge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
}

async function fromHeic(bytes: Uint8Array): Promise<Sharp> {
  const { width, height, data } = await decodeHeic(bytes, mostPixels);
  return sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: mostPixels });
}
