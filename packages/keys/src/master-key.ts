import { createHash } from 'node:crypto';
import { KeysFailure } from './keys-failure.ts';

/** The key under which the install's own keys lie wrapped: 256 bits, and the name by which envelopes tell which one it was. */
export type MasterKey = { readonly id: string; readonly bytes: Uint8Array };

/**
 * Reads a master key from the text that the operator hands over: 32 bytes in base64, as `openssl rand -base64 32` makes them. Its id
 * is the JWK thumbprint of RFC 7638, shortened. Throws `KeysFailure` (`malformed`), naming the setting.
 */
export function readMasterKey(text: string, setting = 'HUIYIN_KEYS_KEY'): MasterKey {
  const bytes = Buffer.from(text.trim(), 'base64');
  if (bytes.length !== 32 || bytes.toString('base64') !== text.trim())
    throw new KeysFailure(
      'malformed',
      `${setting} 须是 base64 写成的 32 字节（可用 openssl rand -base64 32 生成）。 ${setting} must be 32 bytes in base64, as openssl rand -base64 32 makes them.`,
    );
  const jwk = JSON.stringify({ k: bytes.toString('base64url'), kty: 'oct' });
  const id = createHash('sha256').update(jwk).digest('base64url').slice(0, 12);
  return { id, bytes: new Uint8Array(bytes) };
}
