import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Services } from '../services.ts';

/** For pages without JavaScript: nobody reads and fills the form in less than this. */
const leastFillSeconds = 4;
const validHours = 24;

/** A signed, one-use token for one rendering of the form: 16 random bytes, the time, a MAC. */
export function createFormToken(services: Services, now: Date): string {
  const body = Buffer.alloc(24);
  body.set(services.randomBytes(16), 0);
  body.writeBigUInt64BE(BigInt(now.getTime()), 16);
  return Buffer.concat([body, macOf(services, body)]).toString('base64url');
}

/** Why a token does not count, or null. */
export function formTokenProblem(
  services: Services,
  token: string,
  now: Date,
): 'malformed' | 'expired' | 'tooShort' | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 56) return 'malformed';
  const body = bytes.subarray(0, 24);
  if (!timingSafeEqual(bytes.subarray(24), macOf(services, body))) return 'malformed';
  const age = (now.getTime() - Number(body.readBigUInt64BE(16))) / 1000;
  if (age > validHours * 3600 || age < 0) return 'expired';
  return age < leastFillSeconds ? 'tooShort' : null;
}

function macOf(services: Services, body: Uint8Array): Buffer {
  return createHmac('sha256', services.secret).update('form-token/v1').update(body).digest();
}
