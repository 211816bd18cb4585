import { constants, inflateSync } from 'node:zlib';

/** All that can be read in a PDF, also in what is deflated: words are looked for in it. */
export function insideOf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const parts = [file];
  for (const { index, 0: word } of file.toString('latin1').matchAll(/stream\r?\n/g)) {
    try {
      parts.push(
        inflateSync(file.subarray(index + word.length), {
          maxOutputLength: 1e8,
          finishFlush: constants.Z_SYNC_FLUSH,
        }),
      );
    } catch {
      // Not deflated: its bytes are looked at as they are.
    }
  }
  return Buffer.concat(parts).toString('latin1');
}

/** A word as it may stand in a PDF: in bytes of UTF-8, in UTF-16, or in the digits of UTF-16. */
export function waysToWrite(word: string): string[] {
  const utf16 = Buffer.from(word, 'utf16le').swap16();
  const hex = utf16.toString('hex');
  return [Buffer.from(word).toString('latin1'), utf16.toString('latin1'), hex, hex.toUpperCase()];
}
