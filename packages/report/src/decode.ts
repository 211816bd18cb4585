/** How a text file's bytes were read. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Text as decoded, without its byte order mark; null when no encoding fits or the bytes are no text. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } | null {
  for (const encoding of candidates(bytes)) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return looksBinary(text) ? null : { text, encoding };
  }
  return null;
}

function candidates(bytes: Uint8Array): TextEncoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

function decodeStrictly(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text has next to no control characters; a picture or an archive read as GB18030 is full of them. */
function looksBinary(text: string): boolean {
  let controls = 0;
  const sample = text.slice(0, 20_000);
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index);
    if (code === 0) return true;
    if (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) controls++;
  }
  return controls > Math.max(8, sample.length / 200);
}
