import { auth } from './auth-client.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';

/** What the server sends and takes: WebAuthn's own shapes, with bytes as base64url. */
type Bytes = { readonly id: string; readonly transports?: AuthenticatorTransport[] };
type RegisterOptions = Omit<
  PublicKeyCredentialCreationOptions,
  'challenge' | 'user' | 'excludeCredentials'
> & {
  readonly challenge: string;
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly excludeCredentials?: readonly Bytes[];
};
type SignInOptions = Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> & {
  readonly challenge: string;
  readonly allowCredentials?: readonly Bytes[];
};

/** How it went: `no` when the person or the device declined, else the status of the server's answer. */
type PasskeyOutcome = 'done' | 'no' | number;

/** True where the browser has passkeys and the desk is reached by a name: they know no bare addresses. */
export function hasPasskeys(): boolean {
  return (
    'PublicKeyCredential' in window && /[a-z]/i.test(location.hostname) && !location.hostname.includes(':')
  );
}

/** Signs in by a passkey. */
export async function signInByPasskey(): Promise<PasskeyOutcome> {
  const asked = await auth.$fetch<SignInOptions>('/passkey/generate-authenticate-options', { method: 'GET' });
  if (!asked.data) return asked.error?.status ?? 500;
  const { challenge, allowCredentials = [], ...options } = asked.data;
  const credential = await orDeclined(
    navigator.credentials.get({
      publicKey: {
        ...options,
        userVerification: 'required',
        challenge: fromBase64Url(challenge),
        allowCredentials: allowCredentials.map(credentialOf),
      },
    }),
  );
  if (!credential) return 'no';
  const { authenticatorData, signature, userHandle, clientDataJSON } =
    credential.response as AuthenticatorAssertionResponse;
  return send('/passkey/verify-authentication', credential, {
    clientDataJSON: toBase64Url(clientDataJSON),
    authenticatorData: toBase64Url(authenticatorData),
    signature: toBase64Url(signature),
    ...(userHandle && { userHandle: toBase64Url(userHandle) }),
  });
}

/** Makes a passkey for the account that is signed in. */
export async function makePasskey(): Promise<PasskeyOutcome> {
  const asked = await auth.$fetch<RegisterOptions>('/passkey/generate-register-options', { method: 'GET' });
  if (!asked.data) return asked.error?.status ?? 500;
  const { challenge, user, excludeCredentials = [], ...options } = asked.data;
  const credential = await orDeclined(
    navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: fromBase64Url(challenge),
        user: { ...user, id: fromBase64Url(user.id) },
        excludeCredentials: excludeCredentials.map(credentialOf),
        // Some devices decide now whether they will ever open a key.
        extensions: { ...options.extensions, prf: {} },
      },
    }),
  );
  if (!credential) return 'no';
  const response = credential.response as AuthenticatorAttestationResponse;
  return send('/passkey/verify-registration', credential, {
    clientDataJSON: toBase64Url(response.clientDataJSON),
    attestationObject: toBase64Url(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  });
}

async function send(
  path: string,
  { id, rawId, type }: PublicKeyCredential,
  response: Readonly<Record<string, unknown>>,
): Promise<PasskeyOutcome> {
  const answer = await auth.$fetch(path, {
    method: 'POST',
    body: { response: { id, rawId: toBase64Url(rawId), type, response, clientExtensionResults: {} } },
  });
  return answer.error ? answer.error.status : 'done';
}

/** Null when the person cancelled or no device answered. */
function orDeclined(asked: Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  return asked.then(
    (credential) => credential as PublicKeyCredential | null,
    () => null,
  );
}

function credentialOf({ id, transports }: Bytes): PublicKeyCredentialDescriptor {
  return { type: 'public-key', id: fromBase64Url(id), ...(transports && { transports }) };
}
