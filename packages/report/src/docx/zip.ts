import { inflateRawSync } from 'node:zlib';

/** The most that is read of an archive: entries in its directory, and bytes of one part. */
export interface ZipBounds {
  entries: number;
  part: number;
}

export type ZipFault = 'damaged' | 'tooLarge';

/** The names in an archive, and its parts one by one: null where there is no such part. */
export interface Zip {
  names: string[];
  read: (name: string) => Uint8Array | ZipFault | null;
}

interface Entry {
  name: string;
  method: number;
  compressed: number;
  offset: number;
}

/**
 * Opens an archive without inflating anything. A part is inflated when it is read, and no further than the bounds: the
 * sizes that an archive declares are not believed. Format: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16; zip64
 * and encryption are not taken.
 */
export function openZip(bytes: Uint8Array, bounds: ZipBounds): Zip | ZipFault {
  const entries = readDirectory(bytes, bounds.entries);
  if (entries === 'tooLarge') return 'tooLarge';
  if (entries === null) return 'damaged';
  return {
    names: entries.map(({ name }) => name),
    read: (name) => {
      const entry = entries.find((one) => one.name === name);
      return entry ? inflated(bytes, entry, bounds.part) : null;
    },
  };
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

function inflated(bytes: Uint8Array, entry: Entry, most: number): Uint8Array | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== 0x04034b50)
    return 'damaged';
  const from =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const data = bytes.subarray(from, from + entry.compressed);
  if (data.length !== entry.compressed) return 'damaged';
  if (entry.method === 0) return data.length > most ? 'tooLarge' : data;
  if (entry.method !== 8) return 'damaged';
  try {
    return inflateRawSync(data, { maxOutputLength: most });
  } catch (error) {
    return error instanceof RangeError ? 'tooLarge' : 'damaged';
  }
}
