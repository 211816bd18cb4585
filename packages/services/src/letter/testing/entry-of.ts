import { inflateRawSync } from 'node:zlib';

/** The text of one deflated entry of a zip file, found by its local header. */
export function entryOf(zip: Buffer, name: string): string {
  const at = zip.indexOf(name) - 30;
  const [packed, nameLength, extraLength] = [
    zip.readUInt32LE(at + 18),
    zip.readUInt16LE(at + 26),
    zip.readUInt16LE(at + 28),
  ];
  const from = at + 30 + nameLength + extraLength;
  return inflateRawSync(zip.subarray(from, packed > 0 ? from + packed : undefined)).toString('utf8');
}
