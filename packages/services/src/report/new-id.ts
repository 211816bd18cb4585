import type { Services } from '../services.ts';

/** A random UUID (RFC 9562, version 4). */
export function newId(services: Pick<Services, 'randomBytes'>): string {
  const bytes = services.randomBytes(16);
  const marked = bytes.map((byte, at) => {
    if (at === 6) return (byte & 0x0f) | 0x40;
    return at === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  const hex = Buffer.from(marked).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
