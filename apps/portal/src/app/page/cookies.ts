import { caseCookie } from '@huiyin/contract/portal/case-cookie';

/** Large type, for a year. Holds `large` or nothing. */
export const typeCookie = '__Host-huiyin-type';
/** A random key by which this browser knows what it has answered, for a year. */
const deviceCookie = '__Host-huiyin-device';

/** The key of an invited checker's session, for as long as the checker's term. */
const checkerCookie = '__Host-huiyin-checker';

/** The value of a cookie in a request; null when absent. */
export function readCookie(request: Request, name: string): string | null {
  for (const pair of (request.headers.get('Cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

/** The opaque key of the case that a request has opened; null without one. */
export function readCaseKey(request: Request): string | null {
  return readCookie(request, caseCookie);
}

/** A `Set-Cookie` that keeps large type, or goes back to normal. */
export function setTypeCookie(large: boolean): string {
  const life = large ? 60 * 60 * 24 * 365 : 0;
  return `${typeCookie}=large; Path=/; Max-Age=${life}; HttpOnly; Secure; SameSite=Lax`;
}

/** The random key of this browser; null when it has answered nothing yet. */
export function readDeviceKey(request: Request): string | null {
  const key = readCookie(request, deviceCookie);
  return key !== null && /^[0-9a-f-]{36}$/.test(key) ? key : null;
}

/** A `Set-Cookie` that keeps the key of this browser. */
export function setDeviceCookie(key: string): string {
  return `${deviceCookie}=${key}; Path=/; Max-Age=${60 * 60 * 24 * 365}; HttpOnly; Secure; SameSite=Strict`;
}

/** A `Set-Cookie` for an opened case; an empty key removes it. The key's characters are cookie-safe (base64url or hex). */
export function setCaseCookie(sessionKey: string): string {
  const life = sessionKey ? 30 * 60 : 0;
  return `${caseCookie}=${sessionKey}; Path=/; Max-Age=${life}; HttpOnly; Secure; SameSite=Strict`;
}

/** The key of the checker who signed in with this browser; null for everybody else. */
export function readCheckerKey(request: Request): string | null {
  return readCookie(request, checkerCookie) || null;
}

/** A `Set-Cookie` that keeps a checker signed in until `expiresAt`; without a session it removes what is there. */
export function setCheckerCookie(session: { sessionKey: string; expiresAt: string } | null): string {
  const kept = session
    ? `${session.sessionKey}; Path=/; Expires=${new Date(session.expiresAt).toUTCString()}`
    : '; Path=/; Max-Age=0';
  return `${checkerCookie}=${kept}; HttpOnly; Secure; SameSite=Strict`;
}
