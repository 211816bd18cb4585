import { createHash } from 'node:crypto';

/** SHA-256 of a log's origin in hex, by which witnesses name it. */
export function originHash(origin: string): string {
  return createHash('sha256').update(origin).digest('hex');
}
