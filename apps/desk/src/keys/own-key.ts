import type { OwnKeyView } from '@huiyin/contract/desk/identity';
import type { DeskMessages } from '@huiyin/i18n/desk';
import { unwrapByDevice } from '@huiyin/sealing/device-key';
import { unwrapKey } from '@huiyin/sealing/key-pair';
import { NotAcceptable, textOf } from '../form/use-form.ts';
import { deskQuery, queryClient } from '../rpc/client.ts';
import type { FieldErrors } from '../rpc/use-explain.ts';
import { hasPasskeys } from '../session/passkey.ts';
import { askDevice } from './ask-device.ts';

export type OwnKey = NonNullable<OwnKeyView>;
type Passkey = OwnKey['passkeys'][number];
type Opener = Passkey & { readonly wrapped: NonNullable<Passkey['wrapped']> };

/** Randomness of this browser. */
export const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** The passkeys that open a key; none where the browser has no passkeys. */
export function openersOf({ passkeys }: OwnKey): Opener[] {
  return hasPasskeys() ? passkeys.filter((one): one is Opener => one.wrapped !== null) : [];
}

/** What is wrong with the passphrase before it was tried: it may be left out only where a passkey does instead. */
export function passphraseProblem(
  data: FormData,
  ownKey: OwnKey,
  { common, ownKey: say }: DeskMessages,
): FieldErrors {
  if (textOf(data, 'passphrase') !== '' || openersOf(ownKey).length > 0) return {};
  return { passphrase: common.required(say.passphrase) };
}

/**
 * The private key, for as long as the caller holds it: by the passphrase, or by a passkey where none was typed. Throws what the
 * form shows at the field if neither opens it.
 */
export async function unlock(ownKey: OwnKey, data: FormData, words: DeskMessages): Promise<string> {
  const passphrase = textOf(data, 'passphrase');
  const byPasskey = passphrase === '';
  const privateKey = byPasskey ? await unlockByPasskey(ownKey) : await unwrapKey(ownKey.wrapped, passphrase);
  if (privateKey !== null) return privateKey;
  throw new NotAcceptable({ passphrase: byPasskey ? words.ownKey.passkeys.notOpened : words.ownKey.wrong });
}

async function unlockByPasskey(ownKey: OwnKey): Promise<string | null> {
  const openers = openersOf(ownKey);
  const given = await askDevice(
    openers.map(({ credentialId, wrapped: { salt } }) => ({ credentialId, salt })),
  );
  const opener = openers.find(({ credentialId }) => credentialId === given?.credentialId);
  return given && opener ? unwrapByDevice(opener.wrapped, given.answer) : null;
}

export function readKeyAgain(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: deskQuery.identity.ownKey.queryKey() });
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
