import { auth } from './auth-client.ts';

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
        challenge: bytesOf(challenge),
        allowCredentials: allowCredentials.map(credentialOf),
      },
    }),
  );
  if (!credential) return 'no';
  const { authenticatorData, signature, userHandle, clientDataJSON } =
    credential.response as AuthenticatorAssertionResponse;
  return send('/passkey/verify-authentication', credential, {
    clientDataJSON: textOf(clientDataJSON),
    authenticatorData: textOf(authenticatorData),
    signature: textOf(signature),
    ...(userHandle && { userHandle: textOf(userHandle) }),
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
        challenge: bytesOf(challenge),
        user: { ...user, id: bytesOf(user.id) },
        excludeCredentials: excludeCredentials.map(credentialOf),
      },
    }),
  );
  if (!credential) return 'no';
  const response = credential.response as AuthenticatorAttestationResponse;
  return send('/passkey/verify-registration', credential, {
    clientDataJSON: textOf(response.clientDataJSON),
    attestationObject: textOf(response.attestationObject),
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
    body: { response: { id, rawId: textOf(rawId), type, response, clientExtensionResults: {} } },
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
  return { type: 'public-key', id: bytesOf(id), ...(transports && { transports }) };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(plain), (character) => character.charCodeAt(0));
}

function textOf(bytes: ArrayBuffer): string {
  const plain = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return plain.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
