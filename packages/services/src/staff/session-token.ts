import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The token of the session in a `cookie` header, if the sign-in wrote it: better-auth keeps `token.signature` in the cookie `name`, signed
 * with HMAC-SHA-256 in base64. Null for none, and for one that was changed or made up. Whether the session still holds is the database's to say.
 */
export function sessionToken(
  cookies: string | null,
  { name, secret }: { readonly name: string; readonly secret: string },
): string | null {
  const written = cookieNamed(name, cookies ?? '');
  const end = written.lastIndexOf('.');
  const token = written.slice(0, Math.max(0, end));
  // Compared as written: a decoder would read over what is appended to it.
  const signature = Buffer.from(written.slice(end + 1));
  const expected = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'));
  const isOurs = signature.length === expected.length && timingSafeEqual(signature, expected);
  return isOurs && token !== '' ? token : null;
}

function cookieNamed(name: string, cookies: string): string {
  const pair = cookies.split(';').find((one) => one.trimStart().startsWith(`${name}=`)) ?? '';
  try {
    return decodeURIComponent(pair.slice(pair.indexOf('=') + 1).trim());
  } catch {
    return '';
  }
}
