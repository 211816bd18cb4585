import { byteForms } from './byte-forms.ts';

type Needle = { readonly word: string; readonly bytes: Buffer };

/** Tells which of the words stand in some bytes, in any form. */
export type Search = (bytes: Buffer) => Set<string>;

/** Prepares the search for all words at once: one pass over the bytes, however many words there are. */
export function searchFor(words: Iterable<string>): Search {
  const starts = new Uint8Array(1 << 24);
  const needles = new Map<number, Needle[]>();
  for (const word of words) {
    for (const bytes of byteForms(word)) {
      starts[bytes.readUIntBE(0, 3)] = 1;
      const start = bytes.readUInt32BE(0);
      needles.set(start, [...(needles.get(start) ?? []), { word, bytes }]);
    }
  }
  return (bytes) => {
    const found = new Set<string>();
    let head = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      head = ((head << 8) | (bytes[at] ?? 0)) >>> 0;
      // `head` holds four bytes; the three older ones are looked up first, which nearly always ends it.
      if (at < 3 || starts[head >>> 8] === 0) continue;
      for (const needle of needles.get(head) ?? []) if (stands(needle, bytes, at - 3)) found.add(needle.word);
    }
    return found;
  };
}

function stands({ bytes }: Needle, within: Buffer, at: number): boolean {
  return within.compare(bytes, 0, bytes.length, at, Math.min(at + bytes.length, within.length)) === 0;
}
