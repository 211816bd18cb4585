import { callbackOfOffice } from './office-sign-in.ts';

const always: readonly string[] = [
  'GET /get-session',
  'GET /list-sessions',
  'GET /ways-in',
  'GET /passkey/generate-authenticate-options',
  'GET /passkey/generate-register-options',
  'GET /passkey/list-user-passkeys',
  'POST /passkey/delete-passkey',
  'POST /passkey/verify-authentication',
  'POST /passkey/verify-registration',
  'POST /sign-in/email',
  'POST /sign-out',
  'POST /two-factor/enable',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/verify-totp',
  'POST /renew-password',
  'POST /end-other-sessions',
];
const byOffice: readonly string[] = ['POST /sign-in/social', `GET ${callbackOfOffice}`];

/**
 * Whether the desk uses what a request asks for below `/api/auth`. The library knows more than twice as much (to try a password, to change an
 * address or delete an account) and gains some with each release: whatever is not named here is not there.
 */
export function isOffered(
  { method, url }: Pick<Request, 'method' | 'url'>,
  { withOffice }: { readonly withOffice: boolean },
): boolean {
  const asked = `${method} ${new URL(url).pathname.replace(/^\/api\/auth(?=\/)/, '')}`;
  return always.includes(asked) || (withOffice && byOffice.includes(asked));
}
