import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

let unpacked: Buffer | null = null;

/** Noto Sans SC as a TrueType font; read and unpacked once. */
export function posterFont(): Buffer {
  unpacked ??= unpackWoff(readFileSync(new URL('../font/noto-sans-sc.woff', import.meta.url)));
  return unpacked;
}

type Table = { tag: number; from: number; packed: number; length: number; checksum: number };

/**
 * A WOFF 1.0 file as the font that it holds: the same tables, uncompressed, under a plain table directory (W3C WOFF File Format 1.0,
 * sections 3 to 5). The drawing library would inflate a table again for each glyph.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('The font of posters is no WOFF file');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => tableAt(woff, 44 + 20 * index));
  const start = 12 + 16 * count;
  const font = Buffer.alloc(tables.reduce((sum, { length }) => sum + padded(length), start));
  const power = 2 ** Math.floor(Math.log2(count));
  font.writeUInt32BE(woff.readUInt32BE(4), 0);
  for (const [at, value] of [count, power * 16, Math.log2(power), (count - power) * 16].entries())
    font.writeUInt16BE(value, 4 + 2 * at);
  let at = start;
  for (const [index, { tag, from, packed, length, checksum }] of tables.entries()) {
    const bytes = woff.subarray(from, from + packed);
    font.set(packed === length ? bytes : inflateSync(bytes), at);
    for (const [field, value] of [tag, checksum, at, length].entries())
      font.writeUInt32BE(value, 12 + 16 * index + 4 * field);
    at += padded(length);
  }
  return font;
}

function tableAt(woff: Buffer, at: number): Table {
  const [tag = 0, from = 0, packed = 0, length = 0, checksum = 0] = [0, 4, 8, 12, 16].map((offset) =>
    woff.readUInt32BE(at + offset),
  );
  return { tag, from, packed, length, checksum };
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
