import { SheetFault, type TextEncoding } from '../sheet.ts';

/** The text of a file and how it was encoded: UTF-8, UTF-16 with or without a byte order mark, or GBK. Throws `SheetFault`. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } {
  const encoding = encodingOf(bytes);
  const name = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  try {
    // A byte order mark is dropped by the decoder.
    const text = new TextDecoder(name, { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new SheetFault('unreadableText');
    return { text, encoding };
  } catch (cause) {
    if (cause instanceof SheetFault) throw cause;
    throw new SheetFault('unreadableText');
  }
}

function encodingOf(bytes: Uint8Array): TextEncoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8-bom';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const bare = bareUtf16(bytes.subarray(0, 4096));
  if (bare) return bare;
  return isUtf8(bytes) ? 'utf-8' : 'gb18030';
}

/** Digits, commas and line ends have a zero byte beside them in UTF-16, and no other encoding has zero bytes. */
function bareUtf16(bytes: Uint8Array): TextEncoding | null {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0 || (even > 0 && odd > 0)) return null;
  return even > 0 ? 'utf-16be' : 'utf-16le';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
