import { inflateRawSync } from 'node:zlib';

/** The most a docx may hold: entries, bytes of all parts together, and bytes of the one part with the text. */
export interface ZipBounds {
  entries: number;
  total: number;
  part: number;
}

/** What a look through a zip archive gave. */
export type ZipFinding = { kind: 'sound'; names: string[] } | { kind: 'damaged' } | { kind: 'tooLarge' };

interface Entry {
  name: string;
  method: number;
  compressed: number;
  offset: number;
}

/**
 * Inflates every entry against the bounds before anything else reads the archive: the sizes it declares are not
 * believed. Format: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16; zip64 and encryption are not taken.
 */
export function inspectZip(bytes: Uint8Array, bounds: ZipBounds): ZipFinding {
  const entries = readDirectory(bytes, bounds.entries);
  if (entries === 'tooLarge') return { kind: 'tooLarge' };
  if (entries === null) return { kind: 'damaged' };
  let total = 0;
  for (const entry of entries) {
    const room = Math.min(bounds.total - total, entry.name.endsWith('.xml') ? bounds.part : bounds.total);
    const size = inflatedSize(bytes, entry, room);
    if (size === 'tooLarge') return { kind: 'tooLarge' };
    if (size === null) return { kind: 'damaged' };
    total += size;
  }
  return { kind: 'sound', names: entries.map(({ name }) => name) };
}

function readDirectory(bytes: Uint8Array, most: number): Entry[] | 'tooLarge' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  if (count > most) return 'tooLarge';
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}

function inflatedSize(bytes: Uint8Array, entry: Entry, room: number): number | 'tooLarge' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== 0x04034b50) return null;
  const from =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const data = bytes.subarray(from, from + entry.compressed);
  if (data.length !== entry.compressed) return null;
  if (entry.method === 0) return data.length > room ? 'tooLarge' : data.length;
  if (entry.method !== 8) return null;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, room) }).length;
  } catch (error) {
    return error instanceof RangeError ? 'tooLarge' : null;
  }
}
