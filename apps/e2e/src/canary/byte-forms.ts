/** Every form in which a program may have written a word down, each as bytes. The word must be longer than three bytes. */
export function byteForms(word: string): Buffer[] {
  const plain = Buffer.from(word, 'utf8');
  const little = Buffer.from(word, 'utf16le');
  const hex = plain.toString('hex');
  const texts = new Set([
    hex,
    hex.toUpperCase(),
    encodeURIComponent(word),
    escaped(word),
    ...[0, 1, 2].flatMap((ahead) => withinBase64(plain, ahead)),
  ]);
  return [
    plain,
    little,
    Buffer.from(little).swap16(),
    ...[...texts].map((text) => Buffer.from(text, 'latin1')),
  ];
}

/** As JSON writes it where nothing beyond ASCII is let through. */
function escaped(word: string): string {
  const unit = (at: number) => word.charCodeAt(at).toString(16).padStart(4, '0');
  return Array.from({ length: word.length }, (_, at) =>
    word.charCodeAt(at) < 128 ? word.charAt(at) : `\\u${unit(at)}`,
  ).join('');
}

/** The characters that stand in base64 for sure when `ahead` other bytes (modulo 3) come before, in both alphabets. */
function withinBase64(bytes: Buffer, ahead: number): string[] {
  const text = Buffer.concat([Buffer.alloc(ahead), bytes]).toString('base64');
  const [from, to] = [Math.ceil((ahead * 8) / 6), Math.floor(((ahead + bytes.length) * 8) / 6)];
  const sure = text.slice(from, to);
  return [sure, sure.replaceAll('+', '-').replaceAll('/', '_')];
}
