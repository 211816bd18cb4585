import { isUtf8 } from 'node:buffer';

/**
 * The bytes of a mail with its undeclared Chinese made UTF-8: headers written in raw GBK, and the body of a simple mail that names
 * no character set. What is declared is left to the declaration.
 */
export function inUtf8(raw: Uint8Array): Uint8Array {
  if (isUtf8(raw)) return raw;
  const end = endOfHeader(raw);
  const head = raw.subarray(0, end);
  const body = raw.subarray(end);
  const declared = Buffer.from(head).toString('latin1');
  const isPlain = !/charset\s*=/i.test(declared) && !/^content-type:\s*(?!text\/)/im.test(declared);
  return Buffer.concat([fromGb(head), isPlain ? fromGb(body) : body]);
}

function endOfHeader(raw: Uint8Array): number {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const found = [text.indexOf('\r\n\r\n'), text.indexOf('\n\n')].filter((at) => at >= 0);
  return found.length === 0 ? raw.length : Math.min(...found);
}

function fromGb(bytes: Uint8Array): Uint8Array {
  return isUtf8(bytes) ? bytes : Buffer.from(new TextDecoder('gb18030').decode(bytes));
}

/** Decodes HZ (RFC 1843): GB 2312 in seven bits between `~{` and `~}`, `~~` for a tilde, `~` at the end of a line for nothing. */
export function decodeHz(text: string): string {
  const decoder = new TextDecoder('gb18030');
  return text.replace(/~\{([!-~\n]*?)(?:~\}|$)|~~|~\r?\n/g, (whole, pairs?: string) => {
    if (pairs === undefined) return whole === '~~' ? '~' : '';
    const bytes = Uint8Array.from(pairs.replace(/\n/g, ''), (letter) => letter.charCodeAt(0) | 0x80);
    return decoder.decode(bytes);
  });
}
