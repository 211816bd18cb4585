import { deviceQuestion } from '@huiyin/sealing/device-key';
import { fromBase64Url, toBase64Url } from '../session/base64url.ts';

/** A passkey (its id in base64url) and what its device is asked (hex). */
export type DeviceQuestion = { readonly credentialId: string; readonly salt: string };
export type DeviceAnswer = { readonly credentialId: string; readonly answer: Uint8Array };

/**
 * Asks for a secret that only the device of one of these passkeys can compute (WebAuthn PRF), after it has made sure who holds it.
 * Null when the person declined, or the device or the browser knows no such thing. Nothing is sent anywhere.
 */
export async function askDevice(questions: readonly DeviceQuestion[]): Promise<DeviceAnswer | null> {
  const evalByCredential = Object.fromEntries(
    questions.map(({ credentialId, salt }) => [credentialId, { first: deviceQuestion(salt) }]),
  );
  const publicKey: PublicKeyCredentialRequestOptions = {
    // Nobody verifies the signature: what counts is the answer.
    challenge: crypto.getRandomValues(new Uint8Array(32)),
    userVerification: 'required',
    allowCredentials: questions.map(({ credentialId }) => ({
      type: 'public-key',
      id: fromBase64Url(credentialId),
    })),
    extensions: { prf: { evalByCredential } },
  };
  const credential = await navigator.credentials.get({ publicKey }).catch(() => null);
  if (!(credential instanceof PublicKeyCredential)) return null;
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (!first) return null;
  const answer = new Uint8Array(ArrayBuffer.isView(first) ? first.buffer : first);
  return answer.length === 32 ? { credentialId: toBase64Url(credential.rawId), answer } : null;
}
