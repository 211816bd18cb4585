// Plain JavaScript: a thread loads it without the loader that reads TypeScript.
import { parentPort, workerData } from 'node:worker_threads';
import { constants, inflateSync } from 'node:zlib';
import { pdfWriter } from '@huiyin/pdf/write-anew';

// The library in one file: every PDF has a thread of its own, which its hundreds of modules would hold up for a fifth of a second.
const library = await import(
  new URL('../dist/pdf-lib.esm.min.js', import.meta.resolve('@cantoo/pdf-lib')).href
);

/** So many bytes may the parts of a file that say what its objects are grow to. */
const mostInflated = 128 * 1024 * 1024;

/** Beyond every limit where it cannot be told. */
function inflatedLength(bytes) {
  try {
    // A stream that is cut off is read as far as it goes, as readers do.
    return inflateSync(bytes, { maxOutputLength: mostInflated, finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

const clean = pdfWriter(library, { speed: library.ParseSpeeds.Fastest, inflatedLength, mostInflated });
const kept = await clean(workerData.bytes);
parentPort.postMessage(kept, [kept.buffer]);
