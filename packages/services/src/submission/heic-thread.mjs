// Plain JavaScript: a thread loads it without the loader that reads TypeScript.
import { parentPort, workerData } from 'node:worker_threads';
import decodeHeic from 'heic-decode';

/** The first picture of the file, as pixels; fails before it decodes one that is larger than it may be. */
async function decode({ bytes, mostPixels }) {
  const [picture] = await decodeHeic.all({ buffer: bytes });
  if (picture.width * picture.height > mostPixels) throw new Error('picture too large');
  return picture.decode();
}

const pixels = await decode(workerData);
parentPort.postMessage(pixels, [pixels.data.buffer]);
