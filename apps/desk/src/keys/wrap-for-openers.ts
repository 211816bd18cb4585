import type { Unlocker } from '@huiyin/contract/desk/identity';
import { createDeviceSalt, wrapForDevice } from '@huiyin/sealing/device-key';
import { askDevice } from './ask-device.ts';
import { type OwnKey, openersOf, random } from './own-key.ts';

/** A new private key wrapped by each passkey that opens the old one; each device is asked in turn. One that does not answer is left out. */
export async function wrapForOpeners(old: OwnKey, privateKey: string): Promise<Unlocker[]> {
  const unlockers: Unlocker[] = [];
  for (const { passkeyId, credentialId } of openersOf(old)) {
    const salt = createDeviceSalt(random);
    const given = await askDevice([{ credentialId, salt }]);
    if (given)
      unlockers.push({
        passkeyId,
        wrapped: wrapForDevice(privateKey, { salt, answer: given.answer }, random),
      });
  }
  return unlockers;
}
